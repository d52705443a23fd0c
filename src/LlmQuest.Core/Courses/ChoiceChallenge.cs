using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Choose one of several answers, or all that are right.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Options">The answers, in order; a, b, c … to the learner.</param>
/// <param name="IsMany">Whether all right answers are to be chosen, and nothing else.</param>
/// <param name="At">Where it begins.</param>
public sealed record ChoiceChallenge(string Id, ImmutableArray<ChoiceOption> Options, bool IsMany, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "choice";
}
