using System.Globalization;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Finds the right number in a text.</summary>
internal static class SaidNumber
{
    private const double SmallestTelling = 10;
    private const double Rounding = 1e-9;
    private const double OfHundred = 100;
    private static readonly char[] Around = [.. ".,;:!?()[]{}\"'`“”‘’«»=≈~*_"];
    private static readonly string[] Telling = ["is", "are", "be", "was", "equals", "makes", "gives", "answer", "to", "exactly"];

    /// <summary>The number as it is written; null when it is not there.</summary>
    /// <param name="challenge">Whose right number is looked for.</param>
    /// <param name="text">Where.</param>
    /// <param name="isStrict">Whether whole numbers below 10 count only where they are stated, as in "it is 4" or "4 tokens": others stand in texts by chance.</param>
    public static string? Find(NumberChallenge challenge, string text, bool isStrict = true)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 0; i < words.Length; i++)
        {
            if (IsRight(challenge, words[i]) && (!isStrict || IsStated(challenge, words, i)))
            {
                return words[i].Trim(Around);
            }
        }

        return null;
    }

    private static bool IsRight(NumberChallenge challenge, string word)
    {
        string trimmed = word.Trim(Around);
        bool isPercent = trimmed.EndsWith('%');
        return double.TryParse(isPercent ? trimmed[..^1] : trimmed, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number)
            && (IsNear(number, challenge.Answer) || (isPercent && IsNear(number / OfHundred, challenge.Answer)));
    }

    private static bool IsNear(double number, double answer) => Math.Abs(number - answer) <= Math.Abs(answer) * Rounding;

    private static bool IsStated(NumberChallenge challenge, string[] words, int at)
    {
        bool isSmall = Math.Abs(challenge.Answer) < SmallestTelling && double.IsInteger(challenge.Answer);
        bool isAfter = words[at][0] == '=' || (at > 0 && (words[at - 1] == "=" || Telling.Contains(words[at - 1].ToLowerInvariant())));
        bool hasUnit = at + 1 < words.Length && challenge.Units.Contains(words[at + 1].Trim(Around), StringComparer.OrdinalIgnoreCase);
        return !isSmall || words.Length == 1 || hasUnit || (isAfter && (at + 1 == words.Length || ".!=".Contains(words[at][^1], StringComparison.Ordinal)));
    }
}
