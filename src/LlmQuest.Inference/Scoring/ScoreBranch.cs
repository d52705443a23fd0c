namespace LlmQuest.Inference.Scoring;

/// <summary>A continuation of more than one token, which has to be read itself.</summary>
/// <param name="Trunk">The sequence that holds its prompt.</param>
/// <param name="Prompt">Index of the prompt.</param>
/// <param name="Continuation">Index of the continuation among those of its prompt.</param>
internal readonly record struct ScoreBranch(int Trunk, int Prompt, int Continuation);
