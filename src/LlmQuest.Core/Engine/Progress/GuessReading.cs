using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>A guess as it was typed.</summary>
/// <param name="Guess">A number or a text.</param>
/// <param name="Confidence">How sure the learner is, from 0 to 1; null when not said.</param>
internal sealed record GuessReading(LabValue Guess, double? Confidence);
