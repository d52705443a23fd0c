using System.Buffers;
using System.Text.RegularExpressions;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Markup;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace LlmQuest.Content.Import;

/// <summary>Finds the files that a text leads to.</summary>
internal static partial class LinkedFiles
{
    private static readonly SearchValues<char> Refused = SearchValues.Create(":{}\\<>\n");

    /// <summary>Relative paths in the links, images and HTML of a text.</summary>
    public static IReadOnlyCollection<string> In(string markdown)
    {
        var source = new SourceText("", markdown);
        if (!MarkdownGuard.Allows(source, 0, new Report()))
        {
            return [];
        }

        SortedSet<string> paths = new(StringComparer.Ordinal);
        foreach (string url in Links(markdown).Concat(Tag().Matches(markdown).Select(match => match.Groups["url"].Value)))
        {
            string path = Uri.UnescapeDataString(url.Split('#', '?')[0]);
            if (path.Length is > 0 and < 500 && path[0] != '/' && !path.AsSpan().ContainsAny(Refused))
            {
                paths.Add(path);
            }
        }

        return paths;
    }

    /// <summary>A path from the folder of a file, or empty when it leads out of the course.</summary>
    public static string Joined(string file, string path)
    {
        Stack<string> parts = new(file.Split('/')[..^1]);
        foreach (string part in path.Split('/'))
        {
            if (part == ".." && !parts.TryPop(out _))
            {
                return "";
            }

            if (part is not (".." or "." or ""))
            {
                parts.Push(part);
            }
        }

        return string.Join('/', parts.Reverse());
    }

    private static IEnumerable<string> Links(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown).Descendants<LinkInline>().Select(link => link.Url ?? "");
        }
        catch (ArgumentException)
        {
            // Nested deeper than Markdig goes.
            return [];
        }
    }

    [GeneratedRegex("""<(?:img|a)\s[^<>]*?(?:src|href)\s*=\s*["'](?<url>[^"']{1,500})["']""", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
