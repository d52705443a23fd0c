using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Training;

/// <summary>A text as the model read it: shades of surprise under it, and the tokens that surprised it most with what was before them.</summary>
internal static class ReadingRows
{
    private const double Darkest = 16;
    private const int Strips = 6;
    private const int Surprising = 8;
    private const int PieceColumns = 16;
    private const int BeforeColumns = 36;
    private const double Uncountable = 40;
    private const string Name = "strips";

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        string[] pieces = experiment.TextsOf("pieces");
        double[] bits = [.. experiment.List("surprisal_bits").Select(one => one.Number ?? 0)];
        Row[] head = experiment.Number("perplexity") is { } perplexity
            ? [.. Prose.Of($"{Quantity.Of(experiment.Number("tokens") ?? 0, "token")}, perplexity {Told.Two(perplexity)}, {Told.Two(experiment.Number("bits_per_byte") ?? 0)} bits per byte", width, Tone.Strong)]
            : [];
        if (pieces.Length == 0 || pieces.Length != bits.Length)
        {
            return head;
        }

        IReadOnlyList<Row[]> strips = ShadedTokens.Strips(pieces, bits, Darkest, width);
        return
        [
            .. head,
            .. folds.First(Name, strips, Strips).SelectMany(strip => strip),
            .. folds.Others(Name, strips.Count, Strips, "line"),
            .. Prose.Of($"Surprise under each token: ' ' to 2 bits, {Bar.Shade(0.25)} to 6, {Bar.Shade(0.5)} to 10, {Bar.Shade(0.75)} to 14, {Bar.Shade(1)} above.", width, Tone.Faint),
            .. folds.Section("surprising", "What surprised it most", Table(pieces, bits).Rows(width), begins: true),
        ];
    }

    private static PanelGrid Table(string[] pieces, double[] bits)
    {
        var grid = new PanelGrid(">bits", ">1 in", "token", "after");
        foreach (int at in Enumerable.Range(0, bits.Length).OrderByDescending(at => bits[at]).ThenBy(at => at).Take(Surprising))
        {
            grid.Add(Told.Two(bits[at]), bits[at] < Uncountable ? Read.Short(Math.Round(Math.Pow(2, bits[at]))) : "…", Prose.Piece(pieces[at], PieceColumns), Before(pieces, at));
        }

        return grid;
    }

    // The end of what is before a token, as much as there is room for.
    private static string Before(string[] pieces, int at)
    {
        string before = "";
        while (at > 0 && TextWrapper.Columns(Glyphs.Line(pieces[at - 1]) + before) <= BeforeColumns)
        {
            before = Glyphs.Line(pieces[--at]) + before;
        }

        return (at > 0 ? "…" : "") + before;
    }
}
