using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Courses;

/// <summary>Edit a text until the model would go on as wanted.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Lock">What opens it.</param>
/// <param name="At">Where it begins.</param>
public sealed record SteerChallenge(string Id, ProbabilityLock Lock, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "steer";

    /// <inheritdoc/>
    internal override IEnumerable<string> Accepted => [Lock.Text, $"'{Lock.Target}'", ContentHash.Text(Lock.Probability), .. Lock.Forbidden, ContentHash.Text(Lock.IsChat)];
}
