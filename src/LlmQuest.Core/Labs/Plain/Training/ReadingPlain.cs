namespace LlmQuest.Core.Labs.Plain.Training;

/// <summary>A text as the model read it: a strip of shades under it, and the tokens that surprised it most with what was before them.</summary>
internal static class ReadingPlain
{
    private const string PartOfCharacter = "(a part)";
    private const double Darkest = 16;
    private const int MostStrips = 24;
    private const int Surprising = 8;
    private const int PieceColumns = 16;
    private const int BeforeColumns = 36;

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        string[] pieces = [.. experiment.Facts.GetValueOrDefault("pieces")?.Texts ?? []];
        double[] bits = [.. experiment.List("surprisal_bits").Select(one => one.Number ?? 0)];
        if (experiment.Number("perplexity") is { } perplexity)
        {
            yield return $"{Read.Short(experiment.Number("tokens"))} tokens, perplexity {Figures.Two(perplexity)}, {Figures.Two(experiment.Number("bits_per_byte") ?? 0)} bits per byte";
        }

        if (pieces.Length == 0 || pieces.Length != bits.Length)
        {
            yield break;
        }

        yield return $"surprise under each token: ' ' to 2 bits, {Bar.Shade(0.25)} to 6, {Bar.Shade(0.5)} to 10, {Bar.Shade(0.75)} to 14, {Bar.Shade(1)} above";
        yield return "";
        foreach (string line in new ShadedText(Darkest).Lines(pieces, bits, MostStrips))
        {
            yield return line;
        }

        yield return "";
        yield return "what surprised it most";
        foreach (string line in Table(pieces, bits).Lines())
        {
            yield return line;
        }
    }

    private static Grid Table(string[] pieces, double[] bits)
    {
        var table = new Grid(">bits", ">1 in", "token", "after");
        foreach (int at in Enumerable.Range(0, bits.Length).OrderByDescending(at => bits[at]).ThenBy(at => at).Take(Surprising))
        {
            table.Add(Figures.Two(bits[at]), OneIn(bits[at]), pieces[at].Length == 0 ? PartOfCharacter : Cells.Fit(Glyphs.Piece(pieces[at]), PieceColumns), Before(pieces, at));
        }

        return table;
    }

    private static string OneIn(double bits) => bits < 40 ? Read.Short(Math.Round(Math.Pow(2, bits))) : "…";

    // The end of what is before a token, as much as there is room for.
    private static string Before(string[] pieces, int at)
    {
        string before = "";
        while (at > 0 && Cells.Of(Glyphs.Line(pieces[at - 1]) + before) <= BeforeColumns)
        {
            before = Glyphs.Line(pieces[--at]) + before;
        }

        return (at > 0 ? "…" : "") + before;
    }
}
