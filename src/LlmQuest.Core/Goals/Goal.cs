namespace LlmQuest.Core.Goals;

/// <summary>A condition over the numbers of one recorded experiment. Evaluating it always ends and never fails.</summary>
public abstract record Goal
{
    /// <summary>Whether the numbers satisfy it; a number that is absent satisfies nothing.</summary>
    /// <param name="numbers">Parameters and facts that are numbers, by name.</param>
    public abstract bool IsMetBy(IReadOnlyDictionary<string, double> numbers);
}
