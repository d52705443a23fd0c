namespace LlmQuest.Core.Journal;

/// <summary>A challenge was passed. Recorded, so that no later edit of the lesson takes it back.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge within the stage.</param>
/// <param name="Experiment">Sequence number of the experiment event that passed it.</param>
public sealed record ChallengePassed(string Stage, string Challenge, long Experiment) : RunEvent;
