namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Estimates how many syllables an English word has.</summary>
/// <remarks>
/// Counts groups of vowels, of which y is one. A silent e at the end does not count (<c>make</c>), nor do <c>es</c> and <c>ed</c> where
/// they are not spoken (<c>makes</c>, <c>asked</c>; but <c>boxes</c>, <c>started</c>); <c>le</c> after a consonant does (<c>table</c>).
/// Two vowels that are mostly spoken apart count as two (<c>cre-ate</c>, <c>vari-ous</c>, <c>be-ing</c>). At least one.
/// </remarks>
internal static class Syllables
{
    private static readonly string[] Apart = ["ia", "io", "iu", "ua", "uou", "eou", "ying", "eing", "oing", "uing", "crea", "idea", "area"];
    private static readonly string[] Together = ["tia", "tio", "cia", "cio", "sio", "gio", "gia", "qua", "gua", "quo", "xio"];
    private static readonly string[] Hissing = ["ses", "xes", "zes", "ches", "shes", "ces", "ges"];

    /// <summary>The estimate, 1 or more; parts with hyphens count by themselves.</summary>
    public static int Of(string word)
    {
        string lower = word.ToLowerInvariant().Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal);
        return lower.Contains('-', StringComparison.Ordinal) ? Math.Max(1, lower.Split('-', StringSplitOptions.RemoveEmptyEntries).Sum(OfPart)) : OfPart(lower);
    }

    private static int OfPart(string letters)
    {
        int count = HasSilentEnd(letters) ? -1 : 0;
        for (int i = 0; i < letters.Length; i++)
        {
            count += IsVowel(letters[i]) && (i == 0 || !IsVowel(letters[i - 1])) ? 1 : 0;
        }

        return Math.Max(1, count + Found(Apart, letters) - Found(Together, letters));
    }

    private static int Found(string[] pairs, string letters)
    {
        int found = 0;
        foreach (string pair in pairs)
        {
            found += letters.Contains(pair, StringComparison.Ordinal) ? 1 : 0;
        }

        return found;
    }

    private static bool HasSilentEnd(string word)
    {
        if (word.EndsWith("ed", StringComparison.Ordinal))
        {
            return word.Length > 3 && word[^3] is not ('t' or 'd') && !IsVowel(word[^3]);
        }

        if (word.EndsWith("es", StringComparison.Ordinal))
        {
            return word.Length > 3 && !IsVowel(word[^3]) && !IsSpokenLe(word[..^1]) && !Array.Exists(Hissing, end => word.EndsWith(end, StringComparison.Ordinal));
        }

        return word.Length > 2 && word[^1] == 'e' && !IsVowel(word[^2]) && !IsSpokenLe(word);
    }

    private static bool IsSpokenLe(string word) => word.Length > 2 && word.EndsWith("le", StringComparison.Ordinal) && !IsVowel(word[^3]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'é' or 'è' or 'ö' or 'ü' or 'ä';
}
