namespace LlmQuest.Inference.Scoring;

/// <summary>A prompt, and what could follow it.</summary>
/// <param name="Prompt">Token ids, at least one.</param>
/// <param name="Continuations">Token ids of each continuation, at least one.</param>
public sealed record ScoredPrompt(IReadOnlyList<int> Prompt, IReadOnlyList<IReadOnlyList<int>> Continuations)
{
    /// <summary>Cells it takes when its continuations are read one after another; the last token is predicted, never read.</summary>
    public int Cells => Prompt.Count + LongestBranch;

    internal int LongestBranch => Continuations.Count == 0 ? 0 : Continuations.Max(own => own.Count) - 1;
}
