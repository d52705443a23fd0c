using System.Collections.Immutable;
using LlmQuest.Content.Files;
using Markdig.Syntax.Inlines;

namespace LlmQuest.Content.Markup;

/// <summary>Attributes in braces right after a picture.</summary>
internal static class ImageAttributes
{
    /// <summary>Reads them; null when there are none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="image">The picture.</param>
    /// <param name="end">Offset after the closing brace.</param>
    public static ImmutableSortedDictionary<string, string>? Read(SourceText source, LinkInline image, out int end)
    {
        int brace = image.Span.End + 1;
        end = brace;
        return brace < source.Text.Length && source.Text[brace] == '{' ? AttributeText.Read(source.Text, brace, out end) : null;
    }
}
