using LlmQuest.Core.Labs;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Pipeline;

/// <summary>What a part did with a question.</summary>
/// <param name="State">What is known after it.</param>
/// <param name="Outcome">By what it leads on; empty where it ends.</param>
/// <param name="In">What came in, for the trace.</param>
/// <param name="Out">What came out, for the trace.</param>
internal sealed record NodeStep(CaseState State, string Outcome, LabValue In, LabValue Out)
{
    /// <summary>The exact prompts that the model was sent.</summary>
    public IReadOnlyList<ExactPrompt> Prompts { get; init; } = [];

    /// <summary>Tokens read and written.</summary>
    public int Tokens { get; init; }
}
