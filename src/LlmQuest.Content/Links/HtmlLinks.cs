using System.Net;
using System.Text.RegularExpressions;
using LlmQuest.Content.Files;

namespace LlmQuest.Content.Links;

/// <summary>Links, pictures and ids in raw HTML.</summary>
internal static partial class HtmlLinks
{
    /// <summary>The links and pictures of a piece of HTML.</summary>
    /// <param name="html">The piece.</param>
    /// <param name="offset">Where it begins in the file.</param>
    /// <param name="source">The file.</param>
    public static IEnumerable<FoundLink> Find(string html, int offset, SourceText source)
    {
        foreach (Match tag in Tag().Matches(html))
        {
            bool isImage = tag.Groups["name"].Value.StartsWith("im", StringComparison.OrdinalIgnoreCase);
            if (Value(tag, isImage ? "src" : "href") is { } target)
            {
                string? alt = isImage ? Value(tag, "alt")?.Text : null;
                yield return new FoundLink(isImage ? LinkKind.Image : LinkKind.Link, target.Text, isImage ? "" : target.Text, alt, source.At(offset + tag.Index), source.At(offset + target.Index));
            }
        }
    }

    /// <summary>The ids that links can lead to.</summary>
    public static IEnumerable<string> Ids(string html) => Attribute().Matches(html).Where(match => match.Groups["name"].Value.ToLowerInvariant() is "id" or "name").Select(match => Text(match).Text);

    private static (string Text, int Index)? Value(Match tag, string name)
    {
        foreach (Match attribute in Attribute().Matches(tag.Value))
        {
            if (attribute.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                (string text, int index) = Text(attribute);
                return (text, tag.Index + index);
            }
        }

        return null;
    }

    private static (string Text, int Index) Text(Match attribute)
    {
        Group value = attribute.Groups["value"];
        bool isQuoted = value.Length > 1 && value.Value[0] is '"' or '\'';
        return (WebUtility.HtmlDecode(isQuoted ? value.Value[1..^1] : value.Value), value.Index + (isQuoted ? 1 : 0));
    }

    [GeneratedRegex("""<(?<name>img|a)\s(?:[^>"']|"[^"]*"|'[^']*')*>""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""\s(?<name>[a-z]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s"'>]+)""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
