using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Edit a text until the model would go on as wanted.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Lock">What opens it.</param>
/// <param name="At">Where it begins.</param>
public sealed record SteerChallenge(string Id, ProbabilityLock Lock, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "steer";
}
