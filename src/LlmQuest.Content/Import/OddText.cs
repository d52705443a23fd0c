using LlmQuest.Content.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LlmQuest.Content.Import;

/// <summary>Notices what is kept as text and will not work: HTML, Liquid, attributes of old lessons, lists that are no lists.</summary>
internal static class OddText
{
    private static readonly string[] Lists = ["questions", "objectives", "keypoints"];

    public static void Notice(Draft draft)
    {
        if (draft.Parse() is not { } document)
        {
            return;
        }

        SortedDictionary<int, (int Offset, string Text)> found = [];
        foreach (MarkdownObject part in document.Descendants())
        {
            if (Odd(part) is { } text)
            {
                found.TryAdd(draft.LineAt(part.Span.Start), (part.Span.Start, text));
            }
        }

        foreach ((int offset, string text) in found.Values)
        {
            draft.Warn(offset, text);
        }
    }

    private static string? Odd(MarkdownObject part) => part switch
    {
        HtmlBlock { Type: HtmlBlockType.Comment } => null,
        HtmlBlock block => $"HTML is kept as text: {Short(block.Lines.ToString())}",
        HtmlInline html when !html.Tag.StartsWith("<!--", StringComparison.Ordinal) => $"HTML is kept as text: {Short(html.Tag)}",
        LiteralInline literal => OddWords(literal.Content.ToString()),
        DivBlock div when Lists.Contains(div.Head.Name) && div.Any(block => block is not ListBlock) => $"Only the list in \"{div.Head.Name}\" is shown; what else stands there stays in the file.",
        _ => null,
    };

    private static string Short(string html)
    {
        string line = html.TrimStart().Split('\n')[0].TrimEnd();
        return line.Length <= 50 ? line : $"{line[..50]}…";
    }

    private static string? OddWords(string words) => words switch
    {
        _ when words.Contains("{{", StringComparison.Ordinal) || words.Contains("{%", StringComparison.Ordinal) => "This is for another program (Liquid) and is kept as text.",
        _ when words.Contains("{:", StringComparison.Ordinal) => "Attributes of the old lesson style are kept as text.",
        _ => null,
    };
}
