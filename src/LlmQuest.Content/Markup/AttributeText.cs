using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LlmQuest.Content.Markup;

/// <summary>Attributes in braces: <c>{#id .class key=value key="two words" key}</c>.</summary>
internal static partial class AttributeText
{
    private const int Longest = 2000;

    /// <summary>Name under which the id is kept.</summary>
    public const string Id = "id";

    /// <summary>Name under which the first class is kept; no attribute can be written so.</summary>
    public const string Class = ".class";

    /// <summary>Reads attributes that begin at an opening brace.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Index of the brace.</param>
    /// <param name="end">Index after the closing brace, or of the first character that cannot be read.</param>
    /// <param name="places">Takes where each attribute stands in the text.</param>
    /// <returns>The attributes by name, or null when they cannot be read.</returns>
    public static ImmutableSortedDictionary<string, string>? Read(ReadOnlySpan<char> text, int start, out int end, IDictionary<string, AttributePlace>? places = null)
    {
        ReadOnlySpan<char> rest = text[(start + 1)..Math.Min(text.Length, start + Longest)];
        var attributes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        int at = 0;
        while (true)
        {
            at += rest[at..].Length - rest[at..].TrimStart().Length;
            if (at < rest.Length && rest[at] == '}')
            {
                end = start + 1 + at + 1;
                return attributes.ToImmutable();
            }

            int length = Take(rest[at..], attributes, places, start + 1 + at);
            if (length == 0)
            {
                end = start + 1 + at;
                return null;
            }

            at += length;
        }
    }

    private static int Take(ReadOnlySpan<char> rest, ImmutableSortedDictionary<string, string>.Builder attributes, IDictionary<string, AttributePlace>? places, int offset)
    {
        ValueMatch part = default;
        foreach (ValueMatch match in Part().EnumerateMatches(rest))
        {
            part = match;
            break;
        }

        if (part.Length == 0 || part.Index != 0)
        {
            return 0;
        }

        (string name, int value) = Add(rest[..part.Length], attributes);
        places?.TryAdd(name, new AttributePlace(offset, offset + value));
        return part.Length;
    }

    // The name, and the index of the value.
    private static (string Name, int Value) Add(ReadOnlySpan<char> part, ImmutableSortedDictionary<string, string>.Builder attributes)
    {
        int equals = part.IndexOf('=');
        string name = part[0] switch
        {
            '#' => Id,
            '.' => Class,
            _ => (equals < 0 ? part : part[..equals]).ToString(),
        };
        string value = part[0] is '#' or '.' ? part[1..].ToString() : equals < 0 ? "true" : part[(equals + 1)..].Trim(part[^1] is '"' or '\'' ? part[^1] : ' ').ToString();
        attributes.TryAdd(name, value);
        bool isQuoted = equals >= 0 && part[^1] is '"' or '\'';
        return (name, part[0] is '#' or '.' ? 1 : equals < 0 ? 0 : equals + (isQuoted ? 2 : 1));
    }

    [GeneratedRegex("""\G(?:[#.][^\s{}#=]+|[A-Za-z][\w-]*=(?:"[^"]*"|'[^']*'|[^\s{}"']+)|[A-Za-z][\w-]*)(?=[\s}])""", RegexOptions.CultureInvariant)]
    private static partial Regex Part();
}
