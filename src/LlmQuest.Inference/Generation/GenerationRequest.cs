using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Generation;

/// <summary>One prompt and how to go on from it.</summary>
/// <param name="Prompt">Token ids of the prompt, at least one.</param>
/// <param name="Sampling">How tokens are chosen.</param>
/// <param name="MaxNewTokens">Largest number of new tokens per sample, at least 1.</param>
/// <param name="Samples">Number of samples, decoded in one batch, at least 1.</param>
/// <param name="Seed">Seed of the random streams.</param>
public sealed record GenerationRequest(IReadOnlyList<int> Prompt, SamplingParameters Sampling, int MaxNewTokens, int Samples, long Seed)
{
    /// <summary>Texts that end an answer and are not part of it; none of them empty.</summary>
    public IReadOnlyList<string> Stop { get; init; } = [];

    /// <summary>Other ways of choosing, one per row of a grid: every row has <see cref="Samples"/> samples, counted from 0 in it. Empty: one row, <see cref="Sampling"/>.</summary>
    public IReadOnlyList<SamplingParameters> Rows { get; init; } = [];

    /// <summary>Whether tokens of an earlier generation that begin the same are kept instead of decoded again: for chats and branches.</summary>
    /// <remarks>Off by default, because the same text for the same seed is promised for a prompt decoded anew.</remarks>
    public bool ReusePrefix { get; init; }

    /// <summary>The same request, going on after some tokens of a sample and another choice in place of the next one.</summary>
    /// <param name="sample">A finished sample of this request.</param>
    /// <param name="kept">Number of its tokens to keep, 0 to all.</param>
    /// <param name="choice">The token id that takes the place of the next one.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kept"/> is negative or more than the sample has.</exception>
    public GenerationRequest Branch(SampleResult sample, int kept, int choice)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(kept);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(kept, sample.TokenIds.Count);
        return this with { Prompt = [.. Prompt, .. sample.TokenIds.Take(kept), choice], Samples = 1, Rows = [], ReusePrefix = true };
    }
}
