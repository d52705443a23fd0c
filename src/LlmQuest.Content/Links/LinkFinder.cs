using System.Collections.Immutable;
using LlmQuest.Content.Files;
using LlmQuest.Content.Markup;
using LlmQuest.Core.Prose;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LlmQuest.Content.Links;

/// <summary>Finds every link and picture of a stage file, also those in HTML.</summary>
internal sealed class LinkFinder(SourceText source)
{
    private readonly InlineReader _inlines = new(source);

    /// <summary>All of them, in the order of the file.</summary>
    /// <param name="document">The document.</param>
    /// <param name="answers">Lists of links that are answers of a dialogue, and lead to what is said next.</param>
    public ImmutableArray<FoundLink> Find(MarkdownDocument document, IEnumerable<Markdig.Syntax.ListBlock> answers)
    {
        HashSet<MarkdownObject> left = new(answers.SelectMany(list => list.Descendants<LinkInline>()), ReferenceEqualityComparer.Instance);
        return [.. document.Descendants().Where(part => !left.Contains(part)).SelectMany(Of).OrderBy(link => link.At.Line).ThenBy(link => link.At.Column)];
    }

    private IEnumerable<FoundLink> Of(MarkdownObject part) => part switch
    {
        LinkInline { IsImage: true } image => [ReadImage(image)],
        LinkInline link => [new FoundLink(LinkKind.Link, link.Url ?? "", PlainText.Of(_inlines.Read(link)), null, source.At(link.Span.Start), Target(link))],
        AutolinkInline { IsEmail: false } link => [new FoundLink(LinkKind.Link, link.Url, link.Url, null, source.At(link.Span.Start), source.At(link.Span.Start + 1))],
        HtmlInline html => HtmlLinks.Find(html.Tag, html.Span.Start, source),
        HtmlBlock { Type: not HtmlBlockType.Comment } html => HtmlLinks.Find(Slice(html), html.Span.Start, source),
        _ => [],
    };

    private FoundLink ReadImage(LinkInline image)
    {
        string? alt = ImageAttributes.Read(source, image, out _)?.GetValueOrDefault("alt");
        return new FoundLink(LinkKind.Image, image.Url ?? "", PlainText.Of(_inlines.Read(image)), alt, source.At(image.Span.Start), Target(image));
    }

    // A link by reference names its target elsewhere.
    private LlmQuest.Core.Diagnostics.SourcePosition Target(LinkInline link)
        => source.At(link.UrlSpan.Start > link.Span.Start && link.UrlSpan.Start <= link.Span.End ? link.UrlSpan.Start : link.Span.Start);

    private string Slice(HtmlBlock html)
    {
        int start = Math.Clamp(html.Span.Start, 0, source.Text.Length);
        return source.Text[start..Math.Clamp(html.Span.End + 1, start, source.Text.Length)];
    }
}
