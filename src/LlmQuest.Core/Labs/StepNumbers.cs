namespace LlmQuest.Core.Labs;

/// <summary>What the model made of one token that was written, at temperature 1 and without any filter.</summary>
/// <param name="SurprisalBits">−log₂ of its probability, in bits.</param>
/// <param name="EntropyBits">How open the choice was, in bits.</param>
/// <param name="Rank">Its place among all tokens; 1 is the likeliest.</param>
public readonly record struct StepNumbers(double SurprisalBits, double EntropyBits, int Rank);
