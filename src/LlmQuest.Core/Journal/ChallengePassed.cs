namespace LlmQuest.Core.Journal;

/// <summary>A challenge was passed. Recorded, so that no later edit of the lesson takes it back.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge within the stage.</param>
/// <param name="Experiment">Sequence number of the experiment event that passed it; 0 when none did.</param>
/// <param name="Xp">Points won.</param>
/// <param name="Hash">Content hash of the challenge as it was passed; empty in runs of format 1.</param>
public sealed record ChallengePassed(string Stage, string Challenge, long Experiment, int Xp = 0, string Hash = "") : RunEvent;
