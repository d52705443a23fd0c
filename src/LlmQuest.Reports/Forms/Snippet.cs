using System.Collections.Immutable;
using LlmQuest.Core.Text;

namespace LlmQuest.Reports.Forms;

/// <summary>What to paste into a lesson so that an answer is foreseen.</summary>
public static class Snippet
{
    private const string Marks = "|`[]<>{}\\";
    private static readonly char[] Openers = [' ', '-', '*', '+', '#', '/'];
    private const int Most = 6;
    private const int LongestAnswer = 120;

    /// <summary>A list of answers that say the same, ready to stand in a challenge as right or as wrong ones.</summary>
    /// <param name="answers">The answers as they were typed.</param>
    /// <param name="isRight">Whether they are to be accepted.</param>
    public static string Of(IEnumerable<string> answers, bool isRight)
    {
        string[] said = [.. answers.Select(Plain).Where(answer => answer.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
        return said.Length == 0 ? "" : $":::: {(isRight ? "accept" : "reject")}\n- {string.Join(" | ", said)}\n\n{(isRight ? "Yes: say why." : "No: say what this answer overlooks.")}\n::::";
    }

    /// <summary>The answers in a row.</summary>
    /// <param name="answers">The answers as they were typed.</param>
    /// <param name="most">How many of them.</param>
    public static string Row(ImmutableArray<string> answers, int most)
        => string.Join(" / ", answers.Take(most).Select(Plain)) + (answers.Length > most ? FormattableString.Invariant($" / and {answers.Length - most} more") : "");

    // What means something in a list of answers cannot be quoted there: it is left out, and the author sees the answer beside it.
    private static string Plain(string answer)
    {
        string said = DisplayText.Strip(answer.ReplaceLineEndings(" ")).Replace(":::", "", StringComparison.Ordinal);
        string line = string.Concat(said.Select(c => Marks.Contains(c) ? ' ' : c)).TrimStart(Openers).Trim();
        line = line.Length > 1 && line[0] == '/' ? line.Trim('/').Trim() : line;
        return line.Length <= LongestAnswer ? line : line[..LongestAnswer].TrimEnd();
    }
}
