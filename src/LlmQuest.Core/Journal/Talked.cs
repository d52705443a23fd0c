namespace LlmQuest.Core.Journal;

/// <summary>Somebody said something to the learner.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Dialogue">Id of what was said; empty when the talk ended.</param>
/// <param name="Chosen">What the learner chose to say before, as dialogue and number; empty when the talk began.</param>
public sealed record Talked(string Stage, string Dialogue, string Chosen) : RunEvent;
