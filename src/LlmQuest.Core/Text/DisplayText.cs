using System.Text;

namespace LlmQuest.Core.Text;

/// <summary>Makes foreign text safe to show: a model, a lesson or a paste must not drive the terminal.</summary>
public static class DisplayText
{
    /// <summary>Removes control characters but newline and tab, characters that turn the direction of text, and halves of surrogate pairs.</summary>
    public static string Strip(string text)
    {
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 || IsSafe(text))
        {
            return text;
        }

        var safe = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (IsSafe(rune))
            {
                safe.Append(rune);
            }
        }

        return safe.ToString();
    }

    // Nearly always, and then nothing is copied.
    private static bool IsSafe(string text)
    {
        foreach (char letter in text)
        {
            if (char.IsSurrogate(letter) || !IsSafe(new Rune(letter)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSafe(Rune rune)
        => rune.Value is '\n' or '\t'
            || !(Rune.IsControl(rune) || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x2028 or 0x2029);
}
