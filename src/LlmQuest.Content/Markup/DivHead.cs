using System.Collections.Immutable;

namespace LlmQuest.Content.Markup;

/// <summary>What stands after the colons of an opening fence.</summary>
/// <param name="Name">The div's name; empty when it has none.</param>
/// <param name="Attributes">What stands in braces.</param>
/// <param name="Brace">Index of the opening brace in the head, or -1.</param>
/// <param name="Length">Length of the head without trailing colons and blanks.</param>
/// <param name="Unreadable">What cannot be read, or null.</param>
internal sealed record DivHead(string Name, ImmutableSortedDictionary<string, string> Attributes, int Brace, int Length, string? Unreadable)
{
    /// <summary>Reads <c>name</c>, <c>{.name #id key=value}</c>, <c>name {#id}</c> or <c>{name}</c>, with colons after it or not.</summary>
    public static DivHead Read(string head)
    {
        string text = head.TrimEnd(' ', '\t', ':');
        int brace = text.IndexOf('{', StringComparison.Ordinal);
        string name = (brace < 0 ? text : text[..brace]).Trim();
        if (brace < 0)
        {
            return new DivHead(Named(name), Empty, -1, text.Length, name.Contains(' ', StringComparison.Ordinal) ? name[FirstWord(name).Length..].Trim() : null);
        }

        ImmutableSortedDictionary<string, string>? attributes = AttributeText.Read(text, brace, out int end);
        string? unreadable = attributes is null || text[end..].Trim().Length > 0 ? text[Math.Min(end, text.Length)..].Trim() : null;
        attributes ??= Empty;
        if (name.Length == 0)
        {
            name = attributes.GetValueOrDefault(AttributeText.Class) ?? attributes.FirstOrDefault(pair => pair.Value == "true").Key ?? "";
            attributes = attributes.Remove(name);
        }

        return new DivHead(Named(name), attributes.Remove(AttributeText.Class), brace, text.Length, unreadable);
    }

    private static ImmutableSortedDictionary<string, string> Empty => ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    // People write them in any case.
    private static string Named(string name) => FirstWord(name).ToLowerInvariant();

    private static string FirstWord(string text) => text.Split(' ', 2)[0];
}
