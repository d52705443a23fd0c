using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.NextToken;

/// <summary>Candidates with both their probabilities as bars, and each cut line at its place between them.</summary>
internal sealed class CandidateRows
{
    private const int RankColumns = 4;
    private const int IdColumns = 7;
    private const int NumberColumns = 7;
    private const int CutColumns = 10;
    private const int MostPiece = 18;
    private const int NarrowBelow = 53;
    private const int WideFrom = 60;
    private readonly int _width;
    private readonly int _id;
    private readonly int _cut;
    private readonly int _piece;
    private readonly int _bar;

    /// <summary>Lays the columns out.</summary>
    public CandidateRows(int width)
    {
        _width = width;
        _id = width < NarrowBelow ? 0 : IdColumns;
        _cut = width < WideFrom ? 2 : CutColumns;
        int left = width - RankColumns - _id - (2 * (NumberColumns + 1)) - _cut - 1;
        _piece = Math.Clamp(left * 2 / 5, 4, MostPiece);
        _bar = Math.Max(2, (left - _piece) / 2);
    }

    /// <summary>The rows.</summary>
    /// <param name="step">The step.</param>
    /// <param name="most">Most candidates to show.</param>
    /// <param name="picks">How many of the likeliest can be picked.</param>
    public IEnumerable<Row> Rows(ShownStep step, int most, int picks)
    {
        if (step.Candidates.Count == 0)
        {
            yield break;
        }

        yield return Head();
        ShownCandidate[] shown = [.. step.Candidates.Take(most)];
        double full = step.Candidates.Max(one => Math.Max(one.P, one.DrawnP));
        foreach (ShownCandidate candidate in shown)
        {
            yield return RowOf(candidate, full, candidate.Rank <= picks);
            foreach (ShownCut cut in step.Cuts.Where(cut => cut.LastRank == candidate.Rank))
            {
                yield return CutLine(cut);
            }
        }

        foreach (ShownCut cut in step.Cuts.Where(cut => shown.All(one => one.Rank != cut.LastRank)))
        {
            yield return CutLine(cut);
        }
    }

    private Row Head() => Row.Of(
        Cells.Pad("rank", RankColumns) + (_id > 0 ? Cells.PadLeft("id", _id) : "") + " " + Cells.Pad(Cells.Fit("token", _piece), _piece)
        + Cells.Pad(" model p", NumberColumns + 1 + _bar) + " drawn p",
        Tone.Faint);

    private Row RowOf(ShownCandidate candidate, double full, bool canPick)
    {
        string rank = Cells.PadLeft(Read.Short(candidate.Rank), RankColumns) + (_id > 0 ? Cells.PadLeft(candidate.Id.ToString("0", CultureInfo.InvariantCulture), _id) : "") + " ";
        string piece = Cells.Fit(candidate.Piece is { } text ? Shown(text) : "", _piece);
        string pad = new(' ', Math.Max(0, _piece - Cells.Of(piece)));
        Part token = canPick ? new Part(piece, Tone.Deed) { Deed = $"pick {Read.Short(candidate.Rank)}" } : new Part(piece, Tone.Strong);
        string cut = candidate.CutBy is { } by ? _cut > 2 ? Cells.Fit($" x {Glyphs.Line(by)}", _cut) : " x" : "";
        return Row.Of(
            new Part(rank),
            token,
            new Part(pad),
            new Part(Number(candidate.P)),
            new Part(BarOf(candidate.P, full), Tone.First),
            new Part(Number(candidate.DrawnP)),
            new Part(BarOf(candidate.DrawnP, full), Tone.Second),
            new Part(cut, Tone.Faint));
    }

    private static string Shown(string piece) => piece.Length == 0 ? "(no text)" : Glyphs.Piece(piece);

    private static string Number(double p) => Cells.PadLeft(NextTokenPlain.P(p), NumberColumns) + " ";

    private string BarOf(double p, double full) => Bar.Of(full > 0 ? p / full : 0, _bar);

    private Row CutLine(ShownCut cut) => Row.Of(
        Cells.Fit(string.Create(CultureInfo.InvariantCulture, $"╌╌╌ {Glyphs.Line(cut.Filter)} leaves {Read.Short(cut.Kept)}: to rank {Read.Short(cut.LastRank)}, p {NextTokenPlain.P(cut.LastP)}, {100 * cut.Mass:0.#} % of model p"), _width),
        Tone.Warning);
}
