using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Generation;

/// <summary>One prompt and how to go on from it.</summary>
/// <param name="Prompt">Token ids of the prompt, at least one.</param>
/// <param name="Sampling">How tokens are chosen.</param>
/// <param name="MaxNewTokens">Largest number of new tokens per sample, at least 1.</param>
/// <param name="Samples">Number of samples, decoded in one batch, at least 1.</param>
/// <param name="Seed">Seed of the random streams.</param>
public sealed record GenerationRequest(IReadOnlyList<int> Prompt, SamplingParameters Sampling, int MaxNewTokens, int Samples, long Seed);
