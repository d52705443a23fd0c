using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.SamplingGrid;

/// <summary>The samples of one temperature: beside each other where there is room, else one below the other.</summary>
internal static class SampleCells
{
    private const int LeastColumns = 18;

    /// <summary>The rows.</summary>
    /// <param name="texts">The samples.</param>
    /// <param name="most">Most lines of a sample; of longer ones the end is shown, which is what comes in.</param>
    /// <param name="width">Columns of a row.</param>
    public static IEnumerable<Row> Rows(IReadOnlyList<string> texts, int most, int width)
    {
        int each = Abreast.Each(width, texts.Count);
        return texts.Count > 1 && each >= LeastColumns
            ? Abreast.Rows([.. texts.Select((text, i) => Cell(text, i, most, each))], each)
            : texts.SelectMany((text, i) => Cell(text, i, most, width));
    }

    private static Row[] Cell(string text, int index, int most, int width)
    {
        string label = Lines.Number(index);
        string[] lines = [.. Wrapped.Lines(Glyphs.Line(text.Length == 0 ? "(nothing yet)" : text), Math.Max(2, width - label.Length))];
        string[] shown = lines.Length > most ? lines[^most..] : lines;
        return [.. shown.Select((line, i) => Row.Of(new Part(i > 0 ? "    " : lines.Length > most ? "  … " : label, Tone.Faint), new Part(line)))];
    }
}
