using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LlmQuest.Content.Files;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using ListBlock = LlmQuest.Core.Prose.ListBlock;
using Table = LlmQuest.Core.Prose.Table;
using TableCell = LlmQuest.Core.Prose.TableCell;

namespace LlmQuest.Content.Markup;

/// <summary>Turns Markdig's blocks into the course's own running text. What has no counterpart is kept as it is written.</summary>
internal sealed partial class ProseReader(SourceText source)
{
    private readonly InlineReader _inlines = new(source);

    /// <summary>One block, or null when it shows nothing.</summary>
    public Core.Prose.Block? Read(Markdig.Syntax.Block block) => block switch
    {
        ParagraphBlock paragraph => new Paragraph(_inlines.Read(paragraph.Inline), At(block)),
        HeadingBlock heading => ReadHeading(heading),
        Markdig.Syntax.ListBlock list => ReadList(list),
        FencedCodeBlock code => new Core.Prose.CodeBlock(Language(code), code.Lines.ToString(), At(block)),
        Markdig.Syntax.CodeBlock code => new Core.Prose.CodeBlock("", code.Lines.ToString(), At(block)),
        QuoteBlock quote => new Quote(ReadAll(quote), At(block)),
        Markdig.Extensions.Tables.Table table => ReadTable(table),
        ThematicBreakBlock => new Separator(At(block)),
        LinkReferenceDefinitionGroup or LinkReferenceDefinition or StrayFenceBlock => null,
        HtmlBlock { Type: HtmlBlockType.Comment } comment => Comment().Replace(comment.Lines.ToString(), "").Trim() is { Length: > 0 } rest ? new RawBlock(rest, At(block)) : null,
        HtmlBlock html => new RawBlock(html.Lines.ToString(), At(block)),
        _ => new RawBlock(Slice(block), At(block)),
    };

    /// <summary>All blocks of a container that show something.</summary>
    public ImmutableArray<Core.Prose.Block> ReadAll(IEnumerable<Markdig.Syntax.Block> blocks) => [.. blocks.Select(Read).OfType<Core.Prose.Block>()];

    /// <summary>The id in braces at the end of a heading, or empty.</summary>
    public static string IdOf(ImmutableArray<Core.Prose.Inline> content, out ImmutableArray<Core.Prose.Inline> rest)
    {
        rest = TrailingAttributes.Split(content, out ImmutableSortedDictionary<string, string> attributes);
        return attributes.GetValueOrDefault(AttributeText.Id, "");
    }

    private Heading ReadHeading(HeadingBlock heading)
    {
        string id = IdOf(_inlines.Read(heading.Inline), out ImmutableArray<Core.Prose.Inline> content);
        return new Heading(heading.Level, content, id, At(heading));
    }

    private ListBlock ReadList(Markdig.Syntax.ListBlock list)
    {
        int? start = !list.IsOrdered ? null : int.TryParse(list.OrderedStart, out int first) ? first : 1;
        return new ListBlock(start, [.. list.OfType<ListItemBlock>().Select(ReadItem)], At(list));
    }

    private ListItem ReadItem(ListItemBlock item)
    {
        ImmutableArray<Core.Prose.Block> content = ReadAll(item);
        bool? isChecked = null;
        ImmutableSortedDictionary<string, string> attributes = ImmutableSortedDictionary<string, string>.Empty;
        string raw = item.Count > 0 && item[0] is ParagraphBlock first ? Slice(first) : "";
        if (content is [Paragraph paragraph, ..])
        {
            ImmutableArray<Core.Prose.Inline> words = TrailingAttributes.Split(paragraph.Content, out attributes);
            words = Unboxed(words, out isChecked);
            content = content.SetItem(0, paragraph with { Content = words });
            raw = TrailingBraces().Replace(isChecked is null ? raw : Box().Replace(raw, ""), attributes.IsEmpty ? "$0" : "").Trim();
        }

        return new ListItem(content, isChecked, attributes, raw, item.Count > 0 ? At(item[0]) : At(item));
    }

    private static ImmutableArray<Core.Prose.Inline> Unboxed(ImmutableArray<Core.Prose.Inline> words, out bool? isChecked)
    {
        isChecked = null;
        if (words is not [TextRun run, ..] || Box().Match(run.Text) is not { Success: true } box)
        {
            return words;
        }

        isChecked = box.Groups[1].Value != " ";
        return words.SetItem(0, new TextRun(run.Text[box.Length..]));
    }

    private Table ReadTable(Markdig.Extensions.Tables.Table table)
    {
        ImmutableArray<TableCell> header = [];
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<TableCell>>();
        foreach (TableRow row in table.OfType<TableRow>())
        {
            ImmutableArray<TableCell> cells = [.. row.OfType<Markdig.Extensions.Tables.TableCell>().Select(cell => new TableCell(CellText(cell), At(cell)))];
            if (row.IsHeader)
            {
                header = cells;
            }
            else
            {
                rows.Add(cells);
            }
        }

        return new Table(header, rows.ToImmutable(), At(table));
    }

    private ImmutableArray<Core.Prose.Inline> CellText(Markdig.Extensions.Tables.TableCell cell)
        => [.. cell.OfType<ParagraphBlock>().SelectMany(paragraph => _inlines.Read(paragraph.Inline))];

    // R Markdown writes ```{r, echo=FALSE}: what matters to a reader is the language.
    private static string Language(FencedCodeBlock code)
    {
        string info = $"{code.Info} {code.Arguments}".Trim();
        return info.StartsWith('{') ? info.Trim('{', '}').Split([' ', ',', '.'], 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault("") : code.Info ?? "";
    }

    private string Slice(Markdig.Syntax.Block block)
    {
        int start = Math.Clamp(block.Span.Start, 0, source.Text.Length);
        int end = Math.Clamp(block.Span.End + 1, start, source.Text.Length);
        return source.Text[start..end];
    }

    private SourcePosition At(Markdig.Syntax.Block block) => source.At(block.Span.Start);

    [GeneratedRegex(@"<!--.*?(-->|$)", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*\[([ xX])\]\s+")]
    private static partial Regex Box();

    [GeneratedRegex(@"\s*\{[^{}\n]*\}\s*$")]
    private static partial Regex TrailingBraces();
}
