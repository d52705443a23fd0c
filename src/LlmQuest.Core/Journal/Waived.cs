namespace LlmQuest.Core.Journal;

/// <summary>An instructor opened a stage or passed a challenge for the learner.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge; empty to open the stage.</param>
/// <param name="Reason">Why.</param>
public sealed record Waived(string Stage, string Challenge, string Reason) : RunEvent;
