namespace LlmQuest.Inference.Seam;

/// <summary>What a model file says about itself.</summary>
/// <param name="Description">Architecture, size and quantisation in the library's words, for example <c>llama 256M Q4_1</c>.</param>
/// <param name="Vocabulary">Number of tokens.</param>
/// <param name="TrainedContext">Longest context it was trained for, in tokens.</param>
/// <param name="Parameters">Number of weights.</param>
/// <param name="Layers">Number of layers.</param>
/// <param name="ChatTemplate">The chat template in Jinja, or null when the file has none.</param>
/// <param name="BosText">Written form of the token that begins a text; empty when there is none.</param>
/// <param name="EosText">Written form of the token that ends a text; empty when there is none.</param>
public sealed record ModelCard(
    string Description,
    int Vocabulary,
    int TrainedContext,
    long Parameters,
    int Layers,
    string? ChatTemplate,
    string BosText,
    string EosText)
{
    /// <summary>The family in the file's words, for example <c>llama</c> or <c>bert</c>; empty when unknown.</summary>
    public string Architecture { get; init; } = "";

    /// <summary>False for a model whose tokens see what comes after them, such as an embedding model: it cannot go on from a text.</summary>
    public bool WritesText { get; init; } = true;

    /// <summary>Attention heads of one layer; 0 when unknown.</summary>
    public int Heads { get; init; }

    /// <summary>Numbers in the vector of one token between two layers; 0 when unknown.</summary>
    public int EmbeddingLength { get; init; }
}
