using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals;

namespace LlmQuest.Core.Courses;

/// <summary>A condition over one experiment of a lab.</summary>
/// <param name="Lab">Id of the lab in the stage.</param>
/// <param name="Expect">The condition.</param>
/// <param name="At">Where the condition stands.</param>
public sealed record LabGoal(string Lab, Goal Expect, SourcePosition At)
{
    /// <summary>The condition in the author's words, for the learner; empty where the condition itself is shown.</summary>
    public string Say { get; init; } = "";
}
