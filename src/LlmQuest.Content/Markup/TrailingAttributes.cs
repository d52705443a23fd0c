using System.Collections.Immutable;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Markup;

/// <summary>Attributes in braces at the end of a heading or of a list item.</summary>
internal static class TrailingAttributes
{
    /// <summary>Takes the attributes off.</summary>
    /// <param name="content">The words.</param>
    /// <param name="attributes">The attributes; empty when there are none.</param>
    /// <returns>The words without them.</returns>
    public static ImmutableArray<Inline> Split(ImmutableArray<Inline> content, out ImmutableSortedDictionary<string, string> attributes)
    {
        attributes = ImmutableSortedDictionary<string, string>.Empty;
        if (content is not [.., TextRun last])
        {
            return content;
        }

        string text = last.Text.TrimEnd();
        int brace = text.LastIndexOf('{');
        if (brace < 0 || AttributeText.Read(text, brace, out int end) is not { IsEmpty: false } read || end != text.Length)
        {
            return content;
        }

        attributes = read;
        string rest = text[..brace].TrimEnd();
        ImmutableArray<Inline> before = content.RemoveAt(content.Length - 1);
        return rest.Length == 0 ? before : before.Add(new TextRun(rest));
    }
}
