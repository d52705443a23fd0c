namespace LlmQuest.Core.Journal;

/// <summary>A hint was asked for.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge within the stage.</param>
/// <param name="Number">Which one, from 1.</param>
/// <param name="Cost">Points that it costs.</param>
public sealed record HintTaken(string Stage, string Challenge, int Number, int Cost) : RunEvent;
