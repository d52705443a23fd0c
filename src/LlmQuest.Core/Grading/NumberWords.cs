using System.Collections.Frozen;
using System.Globalization;

namespace LlmQuest.Core.Grading;

/// <summary>English words for whole numbers.</summary>
internal static class NumberWords
{
    private const long Hundred = 100;
    private const long Thousand = 1000;

    private static readonly FrozenDictionary<string, long> Small = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1);

    private static readonly FrozenDictionary<string, long> Tens = Numbered("- ten twenty thirty forty fifty sixty seventy eighty ninety", 10);

    private static readonly FrozenDictionary<string, long> Scales = new Dictionary<string, long>
    {
        ["thousand"] = Thousand,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["trillion"] = 1_000_000_000_000,
    }.ToFrozenDictionary();

    /// <summary>Writes number words in digits: <c>twenty one</c> becomes <c>21</c>, <c>2 million</c> becomes <c>2000000</c>.</summary>
    public static List<string> InDigits(List<string> words)
    {
        List<string> digits = new(words.Count);
        for (int i = 0; i < words.Count;)
        {
            (long value, int count) = Read(words, i);
            digits.Add(count == 0 ? words[i] : value.ToString(CultureInfo.InvariantCulture));
            i += Math.Max(1, count);
        }

        return digits;
    }

    private static (long Value, int Count) Read(List<string> words, int start)
    {
        long total = 0;
        long current = 0;
        long lastScale = long.MaxValue;
        int at = start;
        for (; at < words.Count; at++)
        {
            int word = words[at] == "and" && at > start && words[at - 1] is "hundred" or "thousand" ? at + 1 : at;
            if (word >= words.Count)
            {
                break;
            }

            if (Below1000(words[word], current, at == start) is { } next)
            {
                current = next;
            }
            else if (word == at && Scales.TryGetValue(words[at], out long scale) && scale < lastScale && (current > 0 || at == start))
            {
                total += Math.Max(current, 1) * scale;
                (current, lastScale) = (0, scale);
            }
            else
            {
                break;
            }

            at = word;
        }

        bool isLoneDigits = at == start + 1 && char.IsAsciiDigit(words[start][0]);
        return isLoneDigits ? (0, 0) : (total + current, at - start);
    }

    // The number so far with one word more, or null when the word does not go on from it.
    private static long? Below1000(string word, long current, bool isFirst)
    {
        if (word == "hundred")
        {
            return isFirst ? Hundred : current is > 0 and < 10 ? current * Hundred : null;
        }

        if (Small.TryGetValue(word, out long small))
        {
            bool follows = small > 0 && (current % Hundred == 0 || (small < 10 && current % 10 == 0 && current % Hundred >= 20));
            return isFirst || follows ? current + small : null;
        }

        if (Tens.TryGetValue(word, out long tens))
        {
            return current % Hundred == 0 ? current + tens : null;
        }

        return isFirst && word.Length <= 6 && word[0] != '0' && long.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out long digits) ? digits : null;
    }

    private static FrozenDictionary<string, long> Numbered(string words, long step)
        => words.Split(' ').Select((word, i) => (word, i)).ToFrozenDictionary(pair => pair.word, pair => pair.i * step);
}
