using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>Text of a model or a learner in rows; what cannot be seen is made visible.</summary>
internal static class Lines
{
    private const int LeastColumns = 10;

    /// <summary>A text in as many rows as it takes.</summary>
    public static IEnumerable<Row> Of(string text, int width, Tone tone = Tone.Normal)
        => Wrapped.Lines(text, width).Select(line => Row.Of(line, tone));

    /// <summary>A text behind a label, its other rows below its beginning.</summary>
    public static IEnumerable<Row> Behind(string label, string text, int width, Tone tone = Tone.Normal)
    {
        int columns = Cells.Of(label);
        foreach ((int i, string line) in Wrapped.Lines(text, Math.Max(LeastColumns, width - columns)).Index())
        {
            yield return Row.Of(new Part(i == 0 ? label : new string(' ', columns), Tone.Faint), new Part(line, tone));
        }
    }

    /// <summary>The label of a sample.</summary>
    /// <param name="index">Its index, from 0.</param>
    public static string Number(int index) => string.Create(CultureInfo.InvariantCulture, $"{index + 1,2}. ");
}
