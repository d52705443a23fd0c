using System.Collections.Immutable;
using System.Text;

namespace LlmQuest.Core.Prose;

/// <summary>The words of blocks without their markup.</summary>
public static class PlainText
{
    /// <summary>The words of blocks; paragraphs, items and rows are separated by blank lines or line ends.</summary>
    public static string Of(IEnumerable<Block> blocks) => string.Join("\n\n", blocks.Select(Of).Where(text => text.Length > 0));

    /// <summary>The words of one block.</summary>
    public static string Of(Block block) => block switch
    {
        Paragraph paragraph => Of(paragraph.Content),
        Heading heading => Of(heading.Content),
        ListBlock list => string.Join('\n', list.Items.Select((item, i) => $"{(list.Start is { } start ? $"{start + i}." : "-")} {Of(item.Content)}")),
        CodeBlock code => code.Text,
        Quote quote => Of(quote.Content),
        Table table => string.Join('\n', new[] { table.Header }.Concat(table.Rows).Where(row => !row.IsEmpty).Select(Row)),
        RawBlock raw => raw.Text,
        _ => "",
    };

    /// <summary>The words of a line.</summary>
    public static string Of(IEnumerable<Inline> content)
    {
        var text = new StringBuilder();
        foreach (Inline inline in content)
        {
            Append(text, inline);
        }

        return text.ToString();
    }

    private static string Row(ImmutableArray<TableCell> cells) => string.Join(" | ", cells.Select(cell => Of(cell.Content)));

    private static void Append(StringBuilder text, Inline inline)
    {
        switch (inline)
        {
            case TextRun run:
                text.Append(run.Text);
                break;
            case CodeSpan code:
                text.Append(code.Text);
                break;
            case Emphasis emphasis:
                text.Append(Of(emphasis.Content));
                break;
            case Link link:
                text.Append(Of(link.Content));
                break;
            case Image image:
                text.Append(image.AltText ?? image.Caption);
                break;
            case LineBreak:
                text.Append('\n');
                break;
        }
    }
}
