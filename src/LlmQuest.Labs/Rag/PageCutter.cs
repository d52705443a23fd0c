using System.Text;

namespace LlmQuest.Labs.Rag;

/// <summary>Cuts a file into its pages, at every line that is <c>---</c>.</summary>
internal static class PageCutter
{
    private const string Line = "---";

    /// <summary>The pages; a file without such a line is one page, exactly as it is.</summary>
    /// <param name="name">Name of the file.</param>
    /// <param name="text">Its text.</param>
    public static IEnumerable<Page> Cut(string name, string text)
    {
        List<string> pages = [];
        var page = new StringBuilder();
        foreach (string line in Lines(text))
        {
            if (line.AsSpan().Trim().SequenceEqual(Line))
            {
                pages.Add(page.ToString());
                page.Clear();
            }
            else
            {
                page.Append(line);
            }
        }

        pages.Add(page.ToString());
        return pages.Count == 1
            ? [new Page(name, text)]
            : pages.Select((one, i) => new Page($"{name}, page {i + 1}", one)).Where(one => !string.IsNullOrWhiteSpace(one.Text));
    }

    private static IEnumerable<string> Lines(string text)
    {
        int from = 0;
        while (from < text.Length)
        {
            int end = text.IndexOf('\n', from);
            int next = end < 0 ? text.Length : end + 1;
            yield return text[from..next];
            from = next;
        }
    }
}
