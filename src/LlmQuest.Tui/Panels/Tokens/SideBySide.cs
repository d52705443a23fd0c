using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Tokens;

/// <summary>Texts side by side, each with what it costs in tokens.</summary>
internal static class SideBySide
{
    private const int BarColumns = 8;

    /// <summary>The rows; none where there is nothing to set side by side.</summary>
    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> texts = experiment.List("side_by_side");
        if (texts.Count == 0)
        {
            return [];
        }

        double most = texts.Max(text => text.NumberOf("tokens_per_character"));
        var grid = new Grid(">tokens", ">chars", ">bytes", ">each", "", "model", "text");
        foreach (LabValue text in texts)
        {
            double each = text.NumberOf("tokens_per_character");
            grid.Add(
                Read.Short(text.NumberOf("tokens")),
                Read.Short(text.NumberOf("characters")),
                Read.Short(text.NumberOf("bytes")),
                each.ToString("0.00", CultureInfo.InvariantCulture),
                Bar.Of(most == 0 ? 0 : each / most, BarColumns),
                Glyphs.Line(text.Field("model")?.Text ?? ""),
                Glyphs.Line(text.Field("text")?.Text ?? ""));
        }

        return [Row.Empty, .. grid.Lines(width).Select((line, i) => Row.Of(line, i == 0 ? Tone.Faint : Tone.Normal)), .. Lines.Of("each: tokens for one character (code point), with a bar", width, Tone.Faint)];
    }
}
