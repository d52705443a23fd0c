namespace LlmQuest.Core.Goals;

/// <summary>Two conditions that must both hold.</summary>
/// <param name="Left">The first.</param>
/// <param name="Right">The second.</param>
public sealed record BothGoals(Goal Left, Goal Right) : Goal
{
    /// <inheritdoc/>
    public override bool IsMetBy(IReadOnlyDictionary<string, double> numbers) => Left.IsMetBy(numbers) && Right.IsMetBy(numbers);
}
