using System.Globalization;
using LlmQuest.Content.Diagnostics;

namespace LlmQuest.Content.Files;

/// <summary>Looks for characters that do not belong in a lesson: control characters, and those that turn the direction of text.</summary>
internal static class CharacterCheck
{
    public static void Look(SourceText source, Report report)
    {
        ReportForbidden(source, report);
        ReportMixedEnds(source, report);
    }

    // Only the first one of a line: a line of them is one mistake.
    private static void ReportForbidden(SourceText source, Report report)
    {
        int lastLine = 0;
        for (int i = 0; i < source.Text.Length; i++)
        {
            char c = source.Text[i];
            if (!IsForbidden(c) || source.At(i) is not { } at || at.Line == lastLine)
            {
                continue;
            }

            lastLine = at.Line;
            report.Add(Rules.ForbiddenCharacter, at, ((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
    }

    private static bool IsForbidden(char c)
        => (char.IsControl(c) && c is not ('\n' or '\r' or '\t'))
            || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u2028' or '\u2029';

    private static void ReportMixedEnds(SourceText source, Report report)
    {
        int bare = -1;
        int pairs = -1;
        for (int i = 0; i < source.Text.Length && (bare < 0 || pairs < 0); i++)
        {
            bool isPair = source.Text[i] == '\n' && i > 0 && source.Text[i - 1] == '\r';
            bool isBare = (source.Text[i] == '\n' && !isPair) || (source.Text[i] == '\r' && (i + 1 == source.Text.Length || source.Text[i + 1] != '\n'));
            pairs = isPair && pairs < 0 ? i : pairs;
            bare = isBare && bare < 0 ? i : bare;
        }

        if (bare >= 0 && pairs >= 0)
        {
            report.Add(Rules.MixedLineEnds, source.At(Math.Max(bare, pairs)));
        }
    }
}
