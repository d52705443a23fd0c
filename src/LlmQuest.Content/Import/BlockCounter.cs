using System.Text;
using System.Text.RegularExpressions;
using LlmQuest.Content.Files;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LlmQuest.Content.Import;

/// <summary>Counts the blocks of a lesson by a plain reading of its Markdown, without divs, and apart from all that writes stages.</summary>
/// <remarks>
/// Fences of divs and lines of attributes (<c>{: .name}</c>) are taken out first. Boxes of options and ids in braces are not words.
/// A fence leaves the quote or the list that it stands in as it is. A line that begins with the letter of an option counts as a list item, whether it is written as one or not.
/// </remarks>
internal sealed partial class BlockCounter
{
    // Ends a list or a paragraph as a fence does, is no block of the lesson, and does not end a comment that it stands in.
    private const string Mark = "<?:::?>";

    /// <summary>An empty comment, which keeps two blocks apart and is none itself.</summary>
    public const string Separator = "<!-- -->";

    private static readonly MarkdownPipeline Plain = new MarkdownPipelineBuilder().UsePreciseSourceLocation().UsePipeTables().Build();
    private readonly BlockTally _tally = new();

    private BlockCounter()
    {
    }

    /// <summary>Counts a text.</summary>
    /// <param name="markdown">The text, without front matter.</param>
    /// <param name="shared">Definitions of links that the Workbench puts below every page; not counted.</param>
    public static BlockTally Count(string markdown, string shared = "")
    {
        var counter = new BlockCounter();
        string text = WithoutFences(markdown);
        counter.Walk(Markdown.Parse(shared.Length == 0 ? text : $"{text}\n\n{shared}", Plain), text.Length);
        return counter._tally;
    }

    /// <summary>As <see cref="Count"/>, or null when the text is nested deeper than it can be read.</summary>
    public static BlockTally? TryCount(string markdown, string shared = "")
    {
        try
        {
            return Count(markdown, shared);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The text with a mark instead of every fence of a div, and of every line of attributes.</summary>
    private static string WithoutFences(string markdown)
    {
        var source = new SourceText("", markdown);
        string marked = Marked(source, new bool[source.LineCount], line => line, out int[] starts);
        return Marked(source, CodeLines(marked, starts), line => Attribute().Replace(line, "${before}" + Mark), out _);
    }

    // What is code is known only once the fences outside of it are marked; a mark in code changes nothing but the code.
    private static bool[] CodeLines(string marked, int[] starts)
    {
        bool[] isCode = new bool[starts.Length];
        foreach (FencedCodeBlock code in Markdown.Parse(marked, Plain).Descendants<FencedCodeBlock>())
        {
            int end = code.Lines.Count == 0 ? code.Span.End : Math.Max(code.Span.End, code.Lines.Lines[code.Lines.Count - 1].Slice.End);
            int line = Array.BinarySearch(starts, code.Span.Start);
            for (line = line < 0 ? ~line - 1 : line; line < starts.Length && starts[line] <= end; line++)
            {
                isCode[Math.Max(0, line)] = true;
            }
        }

        return isCode;
    }

    private static string Marked(SourceText source, bool[] isCode, Func<string, string> prepare, out int[] starts)
    {
        var text = new StringBuilder(source.Text.Length);
        starts = new int[source.LineCount];
        for (int i = 0; i < source.LineCount; i++)
        {
            string line = source.Line(i).ToString();
            starts[i] = text.Length;
            text.Append(isCode[i] ? line : Fence().Replace(prepare(line), Marked)).Append('\n');
        }

        return text.ToString();
    }

    // A blank line first, because HTML goes on until there is one; none within a list item that begins here.
    private static string Marked(Match fence)
    {
        string before = fence.Groups["before"].Value;
        bool beginsItem = before.AsSpan().ContainsAnyExcept(" \t>");
        return beginsItem ? before + Mark : $"{before}\n{before}{Mark}";
    }

    private void Walk(MarkdownDocument document, int end)
    {
        foreach (Block block in document.Descendants<Block>().Where(block => block.Span.Start < end || block is LinkReferenceDefinition))
        {
            Take(block, end);
        }
    }

    private void Take(Block block, int end)
    {
        switch (block)
        {
            case HeadingBlock heading:
                _tally.Add(BlockKind.Heading, Words(heading.Inline));
                break;
            case ParagraphBlock { Parent: TableCell }:
                break;
            case ParagraphBlock paragraph:
                TakeParagraph(paragraph);
                break;
            case Table table:
                _tally.Add(BlockKind.Table, string.Join(" | ", table.Descendants<TableCell>().Select(cell => string.Concat(cell.OfType<ParagraphBlock>().Select(words => Words(words.Inline))))));
                break;
            case LinkReferenceDefinition definition when definition.Span.Start < end:
                _tally.Add(BlockKind.Definition, $"[{definition.Label}] {definition.Url} {definition.Title}".Trim());
                break;
            case HtmlBlock html:
                _tally.Add(BlockKind.Html, Normal(html.Lines.ToString().Replace(Mark, "", StringComparison.Ordinal).Replace(Separator, "", StringComparison.Ordinal)));
                TakeTags(html.Lines.ToString());
                break;
            case CodeBlock code:
                _tally.Add(BlockKind.Code, code.Lines.ToString().ReplaceLineEndings("\n").TrimEnd() is { Length: > 0 } lines ? lines : "(empty)");
                break;
        }

        TakeInlines((block as LeafBlock)?.Inline);
    }

    private void TakeParagraph(ParagraphBlock paragraph)
    {
        bool isItem = paragraph.Parent is ListItemBlock item && item.OfType<ParagraphBlock>().First() == paragraph;
        string text = Raw(paragraph.Inline);
        foreach (string part in Letter().Split(isItem ? Box().Replace(text, "") : text))
        {
            _tally.Add(isItem || StartsWithLetter().IsMatch(part) ? BlockKind.ListItem : BlockKind.Paragraph, Normal(part));
        }
    }

    private void TakeInlines(ContainerInline? container)
    {
        foreach (Inline inline in container?.Descendants<Inline>() ?? [])
        {
            switch (inline)
            {
                case LinkInline { IsImage: true } image:
                    _tally.Add(BlockKind.Figure, $"{image.Url} {Words(image)}");
                    break;
                case LinkInline link:
                    _tally.Add(BlockKind.Link, $"{link.Url} {Words(link)}");
                    break;
                case AutolinkInline link:
                    _tally.Add(BlockKind.Link, link.Url);
                    break;
                case HtmlInline html:
                    TakeTags(html.Tag);
                    break;
            }
        }
    }

    private void TakeTags(string html)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            bool isImage = tag.Value.StartsWith("<img", StringComparison.OrdinalIgnoreCase);
            _tally.Add(isImage ? BlockKind.Figure : BlockKind.Link, Normal(tag.Value));
        }
    }

    private static string Words(ContainerInline? inline) => Normal(Raw(inline));

    // An id in braces at the end is no word.
    private static string Normal(string text) => Id().Replace(Blanks().Replace(text, " "), "").Trim();

    private static string Raw(ContainerInline? container)
    {
        var text = new StringBuilder();
        for (Inline? at = container?.FirstChild; at is not null; at = at.NextSibling)
        {
            text.Append(at switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => $"`{code.Content}`",
                LineBreakInline => "\n",
                HtmlInline html => html.Tag,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                AutolinkInline link => link.Url,
                LinkInline link => $"[{Raw(link)}]({link.Url})",
                EmphasisInline emphasis => Raw(emphasis) is var inner ? $"{new string(emphasis.DelimiterChar, emphasis.DelimiterCount)}{inner}{new string(emphasis.DelimiterChar, emphasis.DelimiterCount)}" : "",
                DelimiterInline delimiter => delimiter.ToLiteral() + Raw(delimiter),
                ContainerInline other => Raw(other),
                _ => "",
            });
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^(?<before>[\s>]*(?:(?:[-*+]|[0-9]+[.)])\s+)*):::.*$", RegexOptions.NonBacktracking)]
    private static partial Regex Fence();

    [GeneratedRegex(@"^(?<before>[\s>]*)\{:[^}]*\}\s*(?:\{#[^}]*\}\s*)?$", RegexOptions.NonBacktracking)]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^\s*\[[ xX]\]\s+")]
    private static partial Regex Box();

    [GeneratedRegex(@"\n(?=\s*[A-Ha-h][.)]\s)")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^\s*[A-Ha-h][.)]\s")]
    private static partial Regex StartsWithLetter();

    [GeneratedRegex(@" ?\{#[^\s{}]+\} ?$")]
    private static partial Regex Id();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"<(img|a)\s[^<>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
