namespace LlmQuest.Core.Journal;

/// <summary>The learner went to a place.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Scene">Id of the scene within the stage.</param>
public sealed record Moved(string Stage, string Scene) : RunEvent;
