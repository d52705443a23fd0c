using LlmQuest.Core.Labs;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Classify;

/// <summary>How many texts of known label a way of sorting got right.</summary>
/// <param name="Right">How many.</param>
/// <param name="Count">Of how many.</param>
internal readonly record struct Tally(int Right, int Count)
{
    /// <summary>The share; null where no label is known.</summary>
    public double? Share => Count == 0 ? null : (double)Right / Count;

    /// <summary>The 95 % interval of the share.</summary>
    public Interval? Wilson => BinomialTests.Wilson95(Right, Count);

    /// <summary>Counts the labels that were given.</summary>
    /// <param name="sorting">What was to be sorted.</param>
    /// <param name="given">The label of each text.</param>
    public static Tally Of(Sorting sorting, IReadOnlyList<string> given)
    {
        int[] known = [.. Enumerable.Range(0, given.Count).Where(sorting.IsKnown)];
        return new Tally(known.Count(text => sorting.IsRight(text, given[text])), known.Length);
    }

    /// <summary>Share and interval as fields of a record; none where no label is known.</summary>
    public IEnumerable<(string Name, LabValue Value)> Fields()
        => Wilson is { } interval ? [("accuracy", LabValue.Of(Share!.Value)), ("low", LabValue.Of(interval.Low)), ("high", LabValue.Of(interval.High))] : [];

    /// <summary>How often chance alone would part two ways of sorting so: exact McNemar over the texts that only one of them got right.</summary>
    public static double McNemar(Sorting sorting, IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        int[] parted = [.. Enumerable.Range(0, first.Count).Where(text => sorting.IsKnown(text) && sorting.IsRight(text, first[text]) != sorting.IsRight(text, second[text]))];
        int onlyFirst = parted.Count(text => sorting.IsRight(text, first[text]));
        return BinomialTests.McNemar(onlyFirst, parted.Length - onlyFirst);
    }

    /// <summary>A row of <c>accuracies</c>; null where no label is known.</summary>
    /// <param name="how">How the labels were found.</param>
    /// <param name="chance">How often chance alone would part it so from the first row; null for the first.</param>
    public LabValue? Row(string how, double? chance)
        => Count == 0 ? null : LabValue.Map([("how", LabValue.Of(how)), ("right", LabValue.Of(Right)), ("n", LabValue.Of(Count)), .. Fields(), .. chance is { } p ? new[] { ("p_value", LabValue.Of(p)) } : []]);
}
