using System.Text.RegularExpressions;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content;

/// <summary>Reads fenced divs. As in Pandoc, a closing fence closes the innermost open div whatever its length.</summary>
internal sealed partial class DivReader(string file, List<Diagnostic> diagnostics)
{
    private static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Reads the lines of a file after its front matter.</summary>
    /// <param name="lines">All lines of the file.</param>
    /// <param name="from">Index of the first line to read.</param>
    public DivNode Read(string[] lines, int from)
    {
        var root = new DivNode("", None, from + 1);
        Stack<DivNode> open = new([root]);
        bool inCode = false;
        for (int i = from; i < lines.Length; i++)
        {
            string line = lines[i].TrimEnd();
            inCode ^= CodeFence().IsMatch(line);
            if (!inCode && Fence().Match(line) is { Success: true } fence)
            {
                TakeFence(fence.Groups[1].Value.Trim(), i + 1, open);
            }
            else
            {
                open.Peek().Lines.Add((i + 1, line));
            }
        }

        foreach (DivNode unclosed in open.Where(div => div.Name.Length > 0))
        {
            diagnostics.Add(new Diagnostic("LQ0002", Severity.Error, file, unclosed.Line, 1, $"The div '{unclosed.Name}' is never closed.", "Add a line ':::' after its text."));
        }

        return root;
    }

    private void TakeFence(string head, int line, Stack<DivNode> open)
    {
        if (head.Length > 0)
        {
            DivNode div = Open(head, line);
            open.Peek().Children.Add(div);
            open.Push(div);
        }
        else if (open.Count > 1)
        {
            open.Pop();
        }
        else
        {
            diagnostics.Add(new Diagnostic("LQ0003", Severity.Error, file, line, 1, "This fence closes a div that was never opened.", "Remove it, or open the div above."));
        }
    }

    private static DivNode Open(string head, int line)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        string name = head.Split(' ', '{')[0];
        foreach (Match part in Attribute().Matches(head))
        {
            if (part.Groups["id"].Success)
            {
                attributes["id"] = part.Groups["id"].Value;
            }
            else if (part.Groups["class"].Success)
            {
                name = name.Length > 0 ? name : part.Groups["class"].Value;
            }
            else
            {
                attributes[part.Groups["key"].Value] = part.Groups["value"].Value.Trim('"');
            }
        }

        return new DivNode(name, attributes, line);
    }

    [GeneratedRegex(@"^\s*:{3,}(.*?):*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(```|~~~)")]
    private static partial Regex CodeFence();

    [GeneratedRegex("""#(?<id>[\w-]+)|\.(?<class>[\w-]+)|(?<key>[\w-]+)=(?<value>"[^"]*"|[^\s}]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Attribute();
}
