namespace LlmQuest.Inference.Gguf;

/// <summary>What a model file says about itself, read without loading it.</summary>
/// <param name="Name">Name for a person; empty when the file gives none.</param>
/// <param name="Architecture">Architecture, for example <c>llama</c>.</param>
/// <param name="Parameters">Number of weights stored in the file.</param>
/// <param name="Layers">Number of layers.</param>
/// <param name="Heads">Number of attention heads of a layer.</param>
/// <param name="EmbeddingLength">Numbers in the vector of one token.</param>
/// <param name="ContextLength">Longest context it was trained for, in tokens.</param>
/// <param name="Vocabulary">Number of tokens of the vocabulary.</param>
/// <param name="Quantisation">Type of most weights outside the token embedding, for example <c>Q4_1</c>.</param>
/// <param name="FileBytes">Size of the file in bytes.</param>
/// <param name="KvBytesPerToken">Working memory of one token in bytes: keys and values of all layers as 16-bit floats; 0 for a model that keeps none.</param>
/// <param name="Licence">The licence's identifier; empty when the file gives none.</param>
/// <param name="Template">The chat template in Jinja, or null when the file has none.</param>
public sealed record GgufCard(
    string Name,
    string Architecture,
    long Parameters,
    int Layers,
    int Heads,
    int EmbeddingLength,
    int ContextLength,
    int Vocabulary,
    string Quantisation,
    long FileBytes,
    long KvBytesPerToken,
    string Licence,
    string? Template);
