namespace LlmQuest.Core.Goals;

/// <summary>Compares one parameter or fact with a number.</summary>
/// <param name="Name">Name of the parameter or fact.</param>
/// <param name="Comparison">How to compare.</param>
/// <param name="Value">The number.</param>
public sealed record NumberGoal(string Name, Comparison Comparison, double Value) : Goal
{
    /// <inheritdoc/>
    public override bool IsMetBy(IReadOnlyDictionary<string, double> numbers)
        => numbers.TryGetValue(Name, out double number) && Comparison switch
        {
            Comparison.Equal => number == Value,
            Comparison.NotEqual => number != Value,
            Comparison.Less => number < Value,
            Comparison.AtMost => number <= Value,
            Comparison.Greater => number > Value,
            _ => number >= Value,
        };
}
