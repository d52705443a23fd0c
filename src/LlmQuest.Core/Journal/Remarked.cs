namespace LlmQuest.Core.Journal;

/// <summary>The learner says that something is wrong or unclear; for the instructor.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Scene">Id of the scene.</param>
/// <param name="Challenge">Id of the challenge that was in view, or empty.</param>
/// <param name="Text">The remark.</param>
public sealed record Remarked(string Stage, string Scene, string Challenge, string Text) : RunEvent;
