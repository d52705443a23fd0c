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
    /// <summary>Index in the head at which the name begins.</summary>
    public int NameAt { get; private init; }

    /// <summary>Index in the head at which what cannot be read begins.</summary>
    public int UnreadableAt { get; private init; }

    /// <summary>Where each attribute stands in the head.</summary>
    public IReadOnlyDictionary<string, AttributePlace> Places { get; private init; } = ImmutableDictionary<string, AttributePlace>.Empty;

    /// <summary>Reads <c>name</c>, <c>{.name #id key=value}</c>, <c>name {#id}</c> or <c>{name}</c>, with colons after it or not.</summary>
    public static DivHead Read(string head)
    {
        string text = head.TrimEnd(' ', '\t', ':');
        int brace = text.IndexOf('{', StringComparison.Ordinal);
        string name = (brace < 0 ? text : text[..brace]).Trim();
        if (brace < 0)
        {
            return WithoutBraces(name, text);
        }

        Dictionary<string, AttributePlace> places = new(StringComparer.Ordinal);
        ImmutableSortedDictionary<string, string>? attributes = AttributeText.Read(text, brace, out int end, places);
        string? unreadable = attributes is null || text[end..].Trim().Length > 0 ? text[Math.Min(end, text.Length)..].Trim() : null;
        int nameAt = 0;
        attributes ??= Empty;
        if (name.Length == 0)
        {
            name = attributes.GetValueOrDefault(AttributeText.Class) ?? attributes.FirstOrDefault(pair => pair.Value == "true").Key ?? "";
            nameAt = (places.TryGetValue(AttributeText.Class, out AttributePlace written) || places.TryGetValue(name, out written)) ? written.Value : brace;
            attributes = attributes.Remove(name);
        }

        return new DivHead(Named(name), attributes.Remove(AttributeText.Class), brace, text.Length, unreadable)
        {
            NameAt = nameAt,
            UnreadableAt = AfterBlanks(text, end),
            Places = places,
        };
    }

    private static DivHead WithoutBraces(string name, string text)
    {
        string first = FirstWord(name);
        string? rest = name.Length > first.Length ? name[first.Length..].Trim() : null;
        return new DivHead(Named(name), Empty, -1, text.Length, rest) { UnreadableAt = AfterBlanks(text, first.Length) };
    }

    private static int AfterBlanks(string text, int at)
    {
        int from = Math.Min(at, text.Length);
        return text.Length - text.AsSpan(from).TrimStart().Length;
    }

    private static ImmutableSortedDictionary<string, string> Empty => ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    // People write them in any case.
    private static string Named(string name) => FirstWord(name).ToLowerInvariant();

    private static string FirstWord(string text) => text.Split(' ', 2)[0];
}
