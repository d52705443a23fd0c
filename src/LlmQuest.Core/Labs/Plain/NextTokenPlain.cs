using System.Globalization;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>The candidates for the next token: what the model says beside what is drawn from, with the cut line of each filter.</summary>
public static class NextTokenPlain
{
    private const int BarColumns = 8;
    private const int MostToys = 40;

    /// <summary>The picture.</summary>
    public static IEnumerable<string> Lines(Experiment experiment)
        => [.. Path(experiment), .. Table(experiment), .. Cuts(experiment), .. Openness(experiment), .. Guess(experiment)];

    /// <summary>What came of a guess; nothing where none was made.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="columns">Columns of a line.</param>
    public static IEnumerable<string> Guess(Experiment experiment, int columns = Cells.Line)
    {
        if (experiment.Number("guess_p") is not { } p)
        {
            return [];
        }

        string guess = Cells.Fit(Glyphs.Piece(experiment.Parameters.GetValueOrDefault("guess")?.Text ?? ""), 30);
        string rank = experiment.Number("guess_rank") is { } place ? $", rank {Read.Short(place)}" : "";
        string score = experiment.Number("guess_score_bits") is { } won ? $"; {Bits(Math.Abs(won))} {(won >= 0 ? "better" : "worse")} than a blind pick" : "";
        return Wrapped.Lines($"guess \"{guess}\": p {P(p)}{rank}, {Bits(experiment.Number("guess_bits") ?? 0)}{score}", columns);
    }

    /// <summary>A probability as the table has it.</summary>
    public static string P(double p) => p is > 0 and < 0.00005 ? p.ToString("0.0e0", CultureInfo.InvariantCulture) : p.ToString("0.0000", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Path(Experiment experiment)
        => experiment.Facts.GetValueOrDefault("path")?.Texts is { Length: > 0 } path ? [Cells.Fit($"picked: {string.Join(" ", path.Select(piece => $"[{Glyphs.Piece(piece)}]"))}", Cells.Line), ""] : [];

    private static IEnumerable<string> Table(Experiment experiment)
    {
        IReadOnlyList<LabValue> candidates = experiment.List("candidates");
        if (candidates.Count == 0)
        {
            return [];
        }

        double most = candidates.Max(candidate => Math.Max(candidate.NumberOf("p"), candidate.NumberOf("sampling_p")));
        bool isToy = candidates.All(candidate => candidate.Field("piece") is null);
        var grid = new Grid(">rank", ">id", ">model p", "", ">drawn p", "", isToy ? "" : "token", "");
        foreach (LabValue candidate in candidates.Take(isToy ? MostToys : int.MaxValue))
        {
            grid.Add(
                Read.Short(candidate.NumberOf("rank")),
                Plain(candidate.NumberOf("id")),
                P(candidate.NumberOf("p")),
                Bar.Of(Share(candidate.NumberOf("p")), BarColumns),
                P(candidate.NumberOf("sampling_p")),
                Bar.Of(Share(candidate.NumberOf("sampling_p")), BarColumns),
                Cells.Fit(Glyphs.Piece(candidate.Field("piece")?.Text ?? ""), 14),
                candidate.Field("cut_by")?.Text is { } by ? $"x {by}" : "");
        }

        return grid.Lines();

        double Share(double p) => most > 0 ? p / most : 0;
    }

    private static IEnumerable<string> Cuts(Experiment experiment) => experiment.List("cuts").Select(cut => Cells.Fit(
        $"--- {cut.Field("filter")?.Text} leaves {Read.Short(cut.NumberOf("kept"))}: down to rank {Read.Short(cut.NumberOf("last_rank"))}, p {P(cut.NumberOf("last_p"))}, {Read.Short(Math.Round(100 * cut.NumberOf("mass"), 1))} % of model p", Cells.Line));

    private static IEnumerable<string> Openness(Experiment experiment)
    {
        if (experiment.Number("entropy_bits") is not { } bits)
        {
            return [];
        }

        string drawn = experiment.Number("sampling_entropy_bits") is { } after && Math.Abs(after - bits) > 1e-9 ? $"; after the filters {Bits(after)}" : "";
        return ["", .. Wrapped.Lines($"entropy {Bits(bits)}, as open as {Choices(bits)} equal choices{drawn}; {Quantity.Of(experiment.Number("kept") ?? 0, "token")} can be drawn", Cells.Line)];
    }

    private static string Plain(double id) => id.ToString("0", CultureInfo.InvariantCulture);

    private static string Bits(double bits) => string.Create(CultureInfo.InvariantCulture, $"{bits:0.00} bits");

    private static string Choices(double bits) => Math.Pow(2, bits).ToString("0.0", CultureInfo.InvariantCulture);
}
