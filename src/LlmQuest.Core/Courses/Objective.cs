using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>What a learner can do after a stage.</summary>
/// <param name="Id">Id within the stage, named by the challenges that assess it; empty when it has none.</param>
/// <param name="Text">In words.</param>
/// <param name="At">Where it stands.</param>
public sealed record Objective(string Id, string Text, SourcePosition At);
