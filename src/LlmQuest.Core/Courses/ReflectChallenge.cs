using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Think, and write it down; kept, never graded.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="At">Where it begins.</param>
public sealed record ReflectChallenge(string Id, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "reflect";
}
