namespace LlmQuest.Core.Grading;

/// <summary>Finds words in a text, however they are written.</summary>
internal static class WordFinder
{
    /// <summary>Whether a text holds a word, or several words in a row: whole, in any case, Unicode form or width, with invisible characters in it or not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="word">The word; an empty one is nowhere.</param>
    public static bool Holds(string text, string word)
    {
        string folded = Fold.Of(text);
        string wanted = Fold.Of(word).Trim();
        for (int at = 0; wanted.Length > 0 && (at = folded.IndexOf(wanted, at, StringComparison.Ordinal)) >= 0; at++)
        {
            if (!IsWithin(folded, at - 1) && !IsWithin(folded, at + wanted.Length))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWithin(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
