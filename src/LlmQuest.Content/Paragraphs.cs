using System.Text;

namespace LlmQuest.Content;

/// <summary>Joins the lines of each paragraph, so that a screen of any width can wrap them anew.</summary>
internal static class Paragraphs
{
    public static string Join(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        bool inParagraph = false;
        foreach (string line in lines)
        {
            if (line.Trim().Length == 0)
            {
                inParagraph = false;
                continue;
            }

            text.Append(inParagraph ? " " : text.Length > 0 ? "\n\n" : "").Append(line.Trim());
            inParagraph = true;
        }

        return text.ToString();
    }
}
