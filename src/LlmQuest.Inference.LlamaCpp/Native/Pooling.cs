namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary><c>llama_pooling_type</c>: how the vectors of tokens become one.</summary>
internal enum Pooling
{
    Unspecified = -1,
    None = 0,
    Mean = 1,
    FirstToken = 2,
    LastToken = 3,
    Rank = 4,
}
