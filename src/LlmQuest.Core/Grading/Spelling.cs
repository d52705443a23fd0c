using LlmQuest.Core.Text;

namespace LlmQuest.Core.Grading;

/// <summary>Tells a typing slip from another word.</summary>
internal static class Spelling
{
    private const int ShortestForOne = 5;
    private const int ShortestForTwo = 9;
    private const int LongestWord = 40;

    // Before a word these make another word of it, which is no slip: supervised, unsupervised.
    private static readonly string[] Prefixes = ["un", "in", "im", "il", "ir", "de", "re", "a", "an", "ab", "co", "en", "ex", "bi"];

    /// <summary>How many slips lead from what was typed to what is meant.</summary>
    /// <param name="typed">In normal form.</param>
    /// <param name="meant">In normal form.</param>
    /// <returns>1 or 2; null when they are equal or too far apart to be a slip.</returns>
    public static int? Slips(string typed, string meant)
    {
        if (typed == meant)
        {
            return null;
        }

        string[] typedWords = typed.Split(' ');
        string[] meantWords = meant.Split(' ');
        if (typedWords.Length != meantWords.Length)
        {
            bool isWords = meant.Length >= ShortestForOne && meant.All(c => c == ' ' || char.IsLetter(c));
            return isWords && WithoutSpaces(typed) == WithoutSpaces(meant) ? 1 : null;
        }

        int sum = 0;
        for (int i = 0; i < meantWords.Length && sum <= 2; i++)
        {
            sum += WordSlips(typedWords[i], meantWords[i]) ?? 3;
        }

        int most = meantWords.Any(word => word.Length >= ShortestForTwo) ? 2 : 1;
        return sum <= most ? sum : null;
    }

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static int? WordSlips(string typed, string meant)
    {
        if (typed == meant)
        {
            return 0;
        }

        int allowed = meant.Length >= ShortestForTwo ? 2 : meant.Length >= ShortestForOne ? 1 : 0;
        if (Math.Abs(typed.Length - meant.Length) > allowed || meant.Length > LongestWord || !meant.All(char.IsLetter) || IsOtherWord(typed, meant) || IsOtherWord(meant, typed))
        {
            return null;
        }

        int distance = EditDistance.Of(typed, meant);
        return distance <= allowed ? distance : null;
    }

    private static bool IsOtherWord(string shorter, string longer)
        => Prefixes.Any(prefix => longer.Length == shorter.Length + prefix.Length && longer.StartsWith(prefix, StringComparison.Ordinal) && longer.EndsWith(shorter, StringComparison.Ordinal));
}
