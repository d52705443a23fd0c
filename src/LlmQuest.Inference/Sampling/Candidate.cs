namespace LlmQuest.Inference.Sampling;

/// <summary>One token of a step.</summary>
/// <param name="Id">Token id.</param>
/// <param name="Rank">1 for the likeliest; the lower id comes first among equals.</param>
/// <param name="P">The model's probability at temperature 1, before any filter.</param>
/// <param name="SurprisalBits">−log₂ of <paramref name="P"/>; infinite for a token the model rules out.</param>
/// <param name="SamplingP">Probability of being drawn, after all filters.</param>
/// <param name="CutBy">Name of the filter that removed it, or null when it can be drawn.</param>
public sealed record Candidate(int Id, int Rank, double P, double SurprisalBits, double SamplingP, string? CutBy);
