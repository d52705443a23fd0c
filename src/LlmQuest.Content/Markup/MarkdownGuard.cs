using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;

namespace LlmQuest.Content.Markup;

/// <summary>Refuses text that Markdown readers choke on: endless paragraphs and deep nesting.</summary>
internal static class MarkdownGuard
{
    private const int LongestParagraph = 16 * 1024;
    private const int Deepest = 50;
    private const int MostSigns = 2000;
    private const int MostSignsOfFile = 30_000;

    public static bool Allows(SourceText source, int from, Report report)
    {
        int firstLine = source.At(from).Line - 1;
        int paragraph = 0;
        int paragraphLine = firstLine;
        int signs = 0;
        int allSigns = 0;
        int brackets = 0;
        int divs = 0;
        for (int i = firstLine; i < source.LineCount; i++)
        {
            ReadOnlySpan<char> line = source.Line(i);
            if (line.IsWhiteSpace())
            {
                (paragraph, paragraphLine, brackets, signs) = (0, i + 1, 0, 0);
                continue;
            }

            paragraph += line.Length + 1;
            int some = Signs(line);
            signs += some;
            allSigns += some;
            brackets = Math.Max(0, brackets + line.Count('[') - line.Count(']'));
            divs = Divs(line, divs);
            if (paragraph > LongestParagraph || signs > MostSigns || allSigns > MostSignsOfFile)
            {
                report.Add(Rules.ParagraphTooLong, source.At(source.Start(paragraphLine)));
                return false;
            }

            if (brackets > Deepest || divs > Deepest || Containers(line) > Deepest)
            {
                report.Add(Rules.NestedTooDeep, source.At(source.Start(i)));
                return false;
            }
        }

        return true;
    }

    // Each sign of emphasis or of a link may be tried against every other one; a row of one sign is one.
    private static int Signs(ReadOnlySpan<char> line)
    {
        int count = 0;
        for (int i = 0; i < line.Length; i++)
        {
            count += line[i] is '*' or '_' or '[' or '|' && (i == 0 || line[i] != line[i - 1]) ? 1 : 0;
        }

        return count;
    }

    private static int Divs(ReadOnlySpan<char> line, int open)
    {
        if (!DivParser.IsFence(line, out ReadOnlySpan<char> rest))
        {
            return open;
        }

        return rest.IsEmpty ? Math.Max(0, open - 1) : open + 1;
    }

    // Quote signs, bullets and numbers at the beginning, and the depth of indentation, two blanks a level.
    private static int Containers(ReadOnlySpan<char> line)
    {
        int count = 0;
        int blanks = 0;
        for (int i = 0; i < line.Length; i++)
        {
            bool isMark = line[i] is '-' or '*' or '+' or '.' or ')' && (i + 1 == line.Length || line[i + 1] is ' ' or '\t');
            if (isMark || line[i] == '>')
            {
                count++;
            }
            else if (line[i] is ' ' or '\t')
            {
                blanks += line[i] == '\t' ? 4 : 1;
            }
            else if (!char.IsAsciiDigit(line[i]))
            {
                break;
            }
        }

        bool isSeparator = !line.ContainsAnyExcept("-*_ ");
        return isSeparator ? 0 : count + (Math.Max(0, blanks - (2 * Deepest)) / 2);
    }
}
