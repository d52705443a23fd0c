using System.Collections.Immutable;
using LlmQuest.Inference.Generation;

namespace LlmQuest.Labs.Generate;

/// <summary>What was written on from one prompt, or the reason why nothing was.</summary>
/// <param name="Prompt">The exact token ids of the prompt.</param>
/// <param name="Samples">The answers as they were written.</param>
/// <param name="Problem">What is wrong, in one sentence; null when it was written.</param>
internal sealed record Written(IReadOnlyList<int> Prompt, IReadOnlyList<SampleResult> Samples, string? Problem)
{
    /// <summary>The answers without the spaces around them.</summary>
    public ImmutableArray<string> Texts => [.. Samples.Select(sample => sample.Text.Trim())];

    /// <summary>New tokens of all answers.</summary>
    public int Tokens => Samples.Sum(sample => sample.TokenIds.Count);
}
