using System.Collections.Immutable;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>Texts beside each other, each in a column of its own.</summary>
internal static class Abreast
{
    private const string Gap = " │ ";

    /// <summary>Columns of a terminal for each of so many texts.</summary>
    public static int Each(int width, int texts) => (width - (Gap.Length * (texts - 1))) / Math.Max(1, texts);

    /// <summary>The rows of texts beside each other.</summary>
    /// <param name="texts">The rows of each text, none of them wider than <paramref name="each"/>.</param>
    /// <param name="each">Columns of each text.</param>
    public static IEnumerable<Row> Rows(IReadOnlyList<IReadOnlyList<Row>> texts, int each)
    {
        int rows = texts.Count == 0 ? 0 : texts.Max(text => text.Count);
        for (int i = 0; i < rows; i++)
        {
            yield return new Row([.. texts.SelectMany((text, column) => Cell(i < text.Count ? text[i] : Row.Empty, each, column == texts.Count - 1))]);
        }
    }

    private static ImmutableArray<Part> Cell(Row row, int each, bool isLast)
        => isLast ? row.Parts : [.. row.Parts, new Part(new string(' ', Math.Max(0, each - Cells.Of(row.Text)))), new Part(Gap, Tone.Faint)];
}
