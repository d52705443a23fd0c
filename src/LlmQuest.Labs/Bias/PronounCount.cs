using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LlmQuest.Labs.Bias;

/// <summary>Counts pronouns in texts.</summary>
/// <param name="Times">How often each came, in the order of the pronouns.</param>
/// <param name="Leads">In how many texts each came more often than any other.</param>
internal sealed partial record PronounCount(ImmutableArray<int> Times, ImmutableArray<int> Leads)
{
    private const char BetweenForms = '|';

    /// <summary>Counts.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="pronouns">Each with all of its forms, parted by <c>|</c>.</param>
    public static PronounCount Of(IEnumerable<string> texts, IReadOnlyList<string> pronouns)
    {
        HashSet<string>[] forms = [.. pronouns.Select(own => own.Split(BetweenForms, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase))];
        int[] times = new int[forms.Length];
        int[] leads = new int[forms.Length];
        foreach (string text in texts)
        {
            string[] words = [.. Word().Matches(text).Select(match => match.Value)];
            int[] here = [.. forms.Select(own => words.Count(own.Contains))];
            int most = here.Max();
            for (int i = 0; i < forms.Length; i++)
            {
                times[i] += here[i];
                leads[i] += here[i] == most && here.Count(count => count == most) == 1 ? 1 : 0;
            }
        }

        return new PronounCount([.. times], [.. leads]);
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
