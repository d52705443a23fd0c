using System.Collections.Immutable;
using LlmQuest.Inference.Generation;

namespace LlmQuest.Labs.Hallucination;

/// <summary>The answers to one question, or the reason why there are none.</summary>
/// <param name="Prompt">The exact token ids of the prompt.</param>
/// <param name="Samples">The answers as they were written.</param>
/// <param name="Problem">What is wrong, in one sentence; null when it was asked.</param>
internal sealed record Asked(IReadOnlyList<int> Prompt, IReadOnlyList<SampleResult> Samples, string? Problem)
{
    /// <summary>The answers without the spaces around them.</summary>
    public ImmutableArray<string> Texts => [.. Samples.Select(sample => sample.Text.Trim())];
}
