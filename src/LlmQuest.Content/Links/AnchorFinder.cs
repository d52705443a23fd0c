using System.Text;
using LlmQuest.Content.Files;
using LlmQuest.Content.Markup;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Prose;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LlmQuest.Content.Links;

/// <summary>Finds what a link can lead to within a stage file: ids in braces, ids in HTML, and headings by their words.</summary>
internal static class AnchorFinder
{
    /// <summary>All of them.</summary>
    /// <param name="document">The document.</param>
    /// <param name="source">The file.</param>
    /// <param name="known">The ids that the reader took or made.</param>
    public static IReadOnlySet<string> Find(MarkdownDocument document, SourceText source, IEnumerable<string> known)
    {
        HashSet<string> anchors = new(known, StringComparer.Ordinal);
        var prose = new ProseReader(source);
        foreach (MarkdownObject part in document.Descendants())
        {
            anchors.UnionWith(part switch
            {
                DivBlock div => [div.Head.Attributes.GetValueOrDefault(AttributeText.Id, "")],
                HeadingBlock heading => OfHeading((Heading)prose.Read(heading)!),
                HtmlInline html => HtmlLinks.Ids(html.Tag),
                HtmlBlock html => HtmlLinks.Ids(html.Lines.ToString()),
                _ => [],
            });
        }

        anchors.Remove("");
        return anchors;
    }

    private static string[] OfHeading(Heading heading)
    {
        string words = PlainText.Of(heading).Trim();
        return [heading.Id, IdBook.Slug(words, "scene"), ByPandoc(words)];
    }

    // The ids that Pandoc and the Workbench give to headings.
    private static string ByPandoc(string words)
    {
        var id = new StringBuilder();
        foreach (char c in words.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c is '_' or '-' or '.')
            {
                id.Append(c);
            }
            else if (char.IsWhiteSpace(c))
            {
                id.Append('-');
            }
        }

        return id.ToString().TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-', '.', '_');
    }
}
