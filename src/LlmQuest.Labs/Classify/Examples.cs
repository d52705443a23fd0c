namespace LlmQuest.Labs.Classify;

/// <summary>Lists of texts with labels.</summary>
internal static class Examples
{
    /// <summary>What is wrong with a list, in one sentence, or null.</summary>
    /// <param name="name">Name of its parameter.</param>
    /// <param name="examples">The list.</param>
    /// <param name="labels">The labels there are.</param>
    /// <param name="most">Most examples.</param>
    public static string? ProblemOf(string name, IReadOnlyList<Example> examples, IReadOnlyList<string> labels, int most)
    {
        if (examples.Count > most)
        {
            return $"{name} has at most {most} examples, and here are {examples.Count}.";
        }

        return examples.FirstOrDefault(one => !labels.Contains(one.Label.Trim(), StringComparer.OrdinalIgnoreCase)) is { } odd
            ? $"{name} has an example under '{odd.Label.Trim()}', which is none of the labels: they are {string.Join(", ", labels)}."
            : null;
    }

    /// <summary>The same examples, their labels written as the labels are.</summary>
    public static IEnumerable<Example> Matched(IEnumerable<Example> examples, IReadOnlyList<string> labels)
        => examples.Select(one => one with { Label = labels.FirstOrDefault(own => own.Equals(one.Label.Trim(), StringComparison.OrdinalIgnoreCase)) ?? one.Label });

    /// <summary>So many of them, the labels by turns, so that none is missing from a few.</summary>
    public static IReadOnlyList<Example> ByTurns(IReadOnlyList<Example> examples, int count)
        => [.. examples.GroupBy(one => one.Label, StringComparer.Ordinal)
            .SelectMany(group => group.Select((one, i) => (one, i)))
            .OrderBy(pair => pair.i)
            .Take(count)
            .Select(pair => pair.one)];
}
