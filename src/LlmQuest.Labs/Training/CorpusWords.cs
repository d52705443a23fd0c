using System.Text;

namespace LlmQuest.Labs.Training;

/// <summary>The words of a text: what stands between white space.</summary>
internal static class CorpusWords
{
    /// <summary>The words, in order. Half a character becomes U+FFFD.</summary>
    public static string[] Of(string text) => Whole(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Why so few words cannot be learnt from, or null.</summary>
    /// <param name="words">How many there are.</param>
    /// <param name="least">How many are needed.</param>
    public static string? Shortage(int words, int least) => words >= least
        ? null
        : $"The corpus has {Counted(words)}, and this needs at least {least}: give corpus a longer text{(least > 2 ? ", or lower order" : "")}.";

    private static string Counted(int words) => words switch
    {
        0 => "no words",
        1 => "1 word",
        _ => $"{words} words",
    };

    private static string Whole(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF'))
        {
            return text;
        }

        var whole = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }
}
