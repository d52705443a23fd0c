using System.Globalization;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>A text cut into tokens: a ruler with boundaries, then a row for each token, then texts side by side.</summary>
public static class TokensPlain
{
    private const int MostRows = 120;

    /// <summary>The picture.</summary>
    public static IEnumerable<string> Lines(Experiment experiment)
    {
        string[] pieces = [.. experiment.Facts.GetValueOrDefault("pieces")?.Texts ?? []];
        string[] totals = [.. Totals(experiment)];
        return [.. Ruler(experiment, pieces), .. Rows(experiment, pieces), .. totals.Length > 0 ? totals.Prepend("") : totals, .. SideBySide(experiment)];
    }

    /// <summary>How many tokens and characters the text has.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="columns">Columns of a line.</param>
    public static IEnumerable<string> Totals(Experiment experiment, int columns = Cells.Line)
    {
        if (experiment.Number("tokens") is not { } tokens)
        {
            return [];
        }

        string each = experiment.Number("characters_per_token") is { } average ? $", {average.ToString("0.00", CultureInfo.InvariantCulture)} characters a token" : "";
        string line = $"{Quantity.Of(tokens, "token")}, {Quantity.Of(experiment.Number("characters") ?? 0, "character")} (code points), {Read.Short(experiment.Number("graphemes"))} as a reader counts{each}";
        bool differs = experiment.Number("tokens_parsed") != experiment.Number("tokens_as_text");
        return differs
            ? [.. Wrapped.Lines(line, columns), .. Wrapped.Lines($"special tokens as plain text: {Read.Short(experiment.Number("tokens_as_text"))} tokens; read as what they are: {Read.Short(experiment.Number("tokens_parsed"))}", columns)]
            : Wrapped.Lines(line, columns);
    }

    // Tokens that share a character stand between the same bars.
    private static IEnumerable<string> Ruler(Experiment experiment, string[] pieces)
    {
        double[] groups = [.. experiment.List("groups").Select(group => group.Number ?? 0)];
        string[] shown = groups.Length == pieces.Length
            ? [.. pieces.Zip(groups).Take(MostRows).GroupBy(pair => pair.Second).Select(group => Mark(string.Concat(group.Select(pair => pair.First)), group.Count()))]
            : [.. pieces.Take(MostRows).Select(Glyphs.Piece)];
        string line = "|";
        foreach (string piece in shown)
        {
            string cut = Cells.Fit(piece, Cells.Line - 2);
            if (Cells.Of(line) + Cells.Of(cut) + 1 > Cells.Line && line.Length > 1)
            {
                yield return line;
                line = "|";
            }

            line += cut + "|";
        }

        if (line.Length > 1)
        {
            yield return line;
        }
    }

    private static string Mark(string piece, int tokens) => tokens > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Glyphs.Piece(piece)}({tokens})") : Glyphs.Piece(piece);

    private static IEnumerable<string> Rows(Experiment experiment, string[] pieces)
    {
        double[] ids = [.. experiment.List("ids").Select(id => id.Number ?? 0)];
        string[] bytes = [.. experiment.Facts.GetValueOrDefault("bytes")?.Texts ?? []];
        if (Math.Min(ids.Length, bytes.Length) == 0)
        {
            return [];
        }

        var grid = new Grid(">#", ">id", "bytes", "text");
        for (int i = 0; i < Math.Min(MostRows, Math.Min(ids.Length, bytes.Length)); i++)
        {
            string text = i < pieces.Length && pieces[i].Length > 0 ? Glyphs.Piece(pieces[i]) : "(part of a character)";
            grid.Add(Number(i + 1), Number(ids[i]), Cells.Fit(Spaced(bytes[i]), 32), text);
        }

        string[] more = ids.Length > MostRows ? [string.Create(CultureInfo.InvariantCulture, $"… and {ids.Length - MostRows} more tokens")] : [];
        return ["", .. grid.Lines(), .. more];
    }

    private static IEnumerable<string> SideBySide(Experiment experiment)
    {
        IReadOnlyList<LabValue> rows = experiment.List("side_by_side");
        if (rows.Count == 0)
        {
            return [];
        }

        double most = rows.Max(row => row.NumberOf("tokens_per_character"));
        var grid = new Grid(">tokens", ">characters", ">tokens a character", "", "model", "text");
        foreach (LabValue row in rows)
        {
            double each = row.NumberOf("tokens_per_character");
            grid.Add(Read.Short(row.NumberOf("tokens")), Read.Short(row.NumberOf("characters")), each.ToString("0.00", CultureInfo.InvariantCulture), Bar.Of(most == 0 ? 0 : each / most, 10), Glyphs.Line(row.Field("model")?.Text ?? ""), Glyphs.Line(row.Field("text")?.Text ?? ""));
        }

        return ["", .. grid.Lines()];
    }

    private static string Spaced(string hex) => string.Join(' ', hex.Chunk(2).Take(12).Select(pair => new string(pair)));

    private static string Number(double number) => number.ToString("0", CultureInfo.InvariantCulture);
}
