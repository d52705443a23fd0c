namespace LlmQuest.Storage.Chain;

/// <summary>Numbers of events, neighbours drawn together.</summary>
internal static class NumberRanges
{
    public static IReadOnlyList<(long First, long Last)> Of(IEnumerable<long> numbers)
    {
        List<(long First, long Last)> ranges = [];
        foreach (long number in numbers.Distinct().Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == number - 1)
            {
                ranges[^1] = (ranges[^1].First, number);
            }
            else
            {
                ranges.Add((number, number));
            }
        }

        return ranges;
    }
}
