using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Bring a lab to do something.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Goals">The goals, all to be met; never empty.</param>
/// <param name="At">Where it begins.</param>
public sealed record DoChallenge(string Id, ImmutableArray<LabGoal> Goals, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "do";

    /// <inheritdoc/>
    internal override IEnumerable<string> Accepted => Goals.Select(goal => $"{goal.Lab}: {goal.Expect}");
}
