using System.Globalization;
using System.Text;

namespace LlmQuest.Core.Text;

/// <summary>Breaks a paragraph into lines, at spaces where there are any.</summary>
public static class LineBreaks
{
    /// <summary>The lines, without the spaces at their ends.</summary>
    /// <param name="paragraph">A text without line breaks.</param>
    /// <param name="width">Most columns of a line, at least 2: a wide character takes two.</param>
    /// <param name="columns">How many columns a text takes where the lines are shown; terminals and toolkits differ.</param>
    public static IEnumerable<string> Of(string paragraph, int width, Func<string, int> columns)
    {
        var line = new StringBuilder();
        int used = 0;
        int breakAt = 0;
        TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(paragraph);
        while (elements.MoveNext())
        {
            string element = elements.GetTextElement();
            bool isSpace = element == " ";
            int size = columns(element);
            if (used + size > width)
            {
                int cut = breakAt > 0 && !isSpace ? breakAt : line.Length;
                yield return line.ToString(0, cut).TrimEnd();
                line.Remove(0, cut);
                used = columns(line.ToString());
                breakAt = 0;
                if (isSpace)
                {
                    continue;
                }
            }

            line.Append(element);
            used += size;
            breakAt = isSpace ? line.Length : breakAt;
        }

        yield return line.ToString().TrimEnd();
    }
}
