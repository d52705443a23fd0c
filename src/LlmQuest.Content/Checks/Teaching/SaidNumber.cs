using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Finds the right number in a text, in digits or in words.</summary>
internal static class SaidNumber
{
    private const double SmallestTelling = 10;
    private const int MostWords = 6;
    private const double Rounding = 1e-9;
    private const double OfHundred = 100;
    private static readonly char[] Around = [.. ".,;:!?()[]{}\"'`“”‘’«»=≈~*_"];
    private static readonly char[] Ending = [.. ".,;:!?"];
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
            if (IsRight(challenge, words[i]) && (!isStrict || IsStated(challenge, words, i, i + 1)))
            {
                return words[i].Trim(Around);
            }

            if (InWords(challenge, words, i, isStrict) is { } end)
            {
                return string.Join(' ', words[i..end]).Trim(Around);
            }
        }

        return null;
    }

    // Where a right number that is written out ends, as in "forty two". A bare "one" is more often a pronoun.
    private static int? InWords(NumberChallenge challenge, string[] words, int start, bool isStrict)
    {
        int most = char.IsLetter(words[start].TrimStart(Around).FirstOrDefault()) ? Math.Min(MostWords, words.Length - start) : 0;
        int end = start;
        string digits = "";
        for (int count = 1; count <= most && (count == 1 || ((count == 2 || digits.Length > 0) && !Ending.Contains(words[start + count - 2][^1]))); count++)
        {
            string form = TextForm.Of(string.Join(' ', words[start..(start + count)]));
            (end, digits) = form.All(char.IsAsciiDigit) ? (start + count, form) : (end, digits);
        }

        bool isOne = end == start + 1 && string.Equals(words[start].Trim(Around), "one", StringComparison.OrdinalIgnoreCase);
        bool isTold = digits.Length > 0 && IsRight(challenge, digits) && (isStrict ? IsStated(challenge, words, start, end, isUnitEnough: !isOne) : !isOne);
        return isTold ? end : null;
    }

    private static bool IsRight(NumberChallenge challenge, string word)
    {
        string trimmed = word.Trim(Around);
        bool isPercent = trimmed.EndsWith('%');
        return double.TryParse(isPercent ? trimmed[..^1] : trimmed, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number)
            && (IsNear(number, challenge.Answer) || (isPercent && IsNear(number / OfHundred, challenge.Answer)));
    }

    private static bool IsNear(double number, double answer) => Math.Abs(number - answer) <= Math.Abs(answer) * Rounding;

    private static bool IsStated(NumberChallenge challenge, string[] words, int at, int end, bool isUnitEnough = true)
    {
        bool isSmall = Math.Abs(challenge.Answer) < SmallestTelling && double.IsInteger(challenge.Answer);
        bool isAfter = words[at][0] == '=' || (at > 0 && (words[at - 1] == "=" || Telling.Contains(words[at - 1].ToLowerInvariant())));
        bool hasUnit = isUnitEnough && end < words.Length && challenge.Units.Contains(words[end].Trim(Around), StringComparer.OrdinalIgnoreCase);
        return !isSmall || words.Length == end - at || hasUnit || (isAfter && (end == words.Length || ".!=".Contains(words[end - 1][^1], StringComparison.Ordinal)));
    }
}
