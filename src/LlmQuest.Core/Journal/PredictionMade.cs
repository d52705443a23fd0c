using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>A guess was made before the experiment.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge within the stage.</param>
/// <param name="Hash">Content hash of the challenge as it was answered.</param>
/// <param name="Guess">A number or a text.</param>
/// <param name="Confidence">How sure the learner is, from 0 to 1; null when not said.</param>
public sealed record PredictionMade(string Stage, string Challenge, string Hash, LabValue Guess, double? Confidence) : RunEvent;
