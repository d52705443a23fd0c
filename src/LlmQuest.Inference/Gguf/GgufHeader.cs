namespace LlmQuest.Inference.Gguf;

/// <summary>What was read of a GGUF file's header.</summary>
/// <param name="Numbers">Metadata that are numbers, by key.</param>
/// <param name="Texts">Metadata that are texts, by key.</param>
/// <param name="Arrays">Metadata that are arrays, by key.</param>
/// <param name="Tensors">The tensors by name.</param>
/// <param name="TensorBytesEnd">Where the last tensor ends, in bytes from the start of the file.</param>
internal sealed record GgufHeader(
    IReadOnlyDictionary<string, GgufNumber> Numbers,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyDictionary<string, GgufArray> Arrays,
    IReadOnlyDictionary<string, GgufTensor> Tensors,
    long TensorBytesEnd)
{
    /// <summary>The architecture's name, or an empty text.</summary>
    public string Architecture => Texts.GetValueOrDefault("general.architecture", "");

    /// <summary>The vocabulary, or null.</summary>
    public GgufArray? Vocabulary => Arrays.GetValueOrDefault("tokenizer.ggml.tokens");

    /// <summary>A number of the architecture, such as <c>embedding_length</c>, or null.</summary>
    public double? Hyperparameter(string name) => Numbers.TryGetValue($"{Architecture}.{name}", out GgufNumber number) ? number.Value : null;
}
