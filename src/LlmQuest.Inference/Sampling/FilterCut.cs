namespace LlmQuest.Inference.Sampling;

/// <summary>Where a filter cuts the candidates of one step.</summary>
/// <param name="Filter">Name of the filter.</param>
/// <param name="Kept">Number of tokens that are left after it and all before it.</param>
/// <param name="Last">The least likely of them, by the model.</param>
/// <param name="Mass">Probability that they have together, by the model, 0 to 1.</param>
public sealed record FilterCut(string Filter, int Kept, Candidate Last, double Mass);
