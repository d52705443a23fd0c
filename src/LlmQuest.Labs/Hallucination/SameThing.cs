using System.Collections.Frozen;
using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Hallucination;

/// <summary>What nearness cannot see: vectors of "it is safe" and "it is not safe", of 1871 and 1872, of Paris and France lie close together.</summary>
internal static class SameThing
{
    private static readonly FrozenSet<string> Denials = new[] { "not", "no", "never", "none", "nobody", "nothing", "cannot", "t", "without", "neither", "nor" }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Numbers = new[]
    {
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
        "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether two answers can mean the same: they share a word that is not one of the question, agree in whether they deny, and the numbers of one are among those of the other.</summary>
    /// <param name="first">An answer.</param>
    /// <param name="second">Another.</param>
    /// <param name="question">What was asked; empty where nobody knows.</param>
    public static bool MayBe(string first, string second, string question)
    {
        IReadOnlyList<string> one = Words.Of(first);
        IReadOnlyList<string> other = Words.Of(second);
        if (one.Any(Denials.Contains) != other.Any(Denials.Contains) || !NumbersAgree(one, other))
        {
            return false;
        }

        HashSet<string> asked = [.. Words.Of(question)];
        return Words.Content(first).Intersect(Words.Content(second), StringComparer.Ordinal).Any(word => !asked.Contains(word));
    }

    private static bool NumbersAgree(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        HashSet<string> one = [.. first.Where(IsNumber)];
        HashSet<string> other = [.. second.Where(IsNumber)];
        return one.IsSubsetOf(other) || other.IsSubsetOf(one);
    }

    private static bool IsNumber(string word) => Numbers.Contains(word) || word.Any(char.IsDigit);
}
