namespace LlmQuest.Inference.Gguf;

/// <summary>What was read of a GGUF file's header.</summary>
/// <param name="Numbers">Metadata that are numbers, by key.</param>
/// <param name="Texts">Metadata that are texts, by key.</param>
/// <param name="ArrayLengths">Lengths of the metadata that are arrays, by key.</param>
/// <param name="TensorBytesEnd">Where the last tensor ends, in bytes from the start of the file.</param>
/// <param name="Tensors">Number of tensors.</param>
internal sealed record GgufHeader(
    IReadOnlyDictionary<string, double> Numbers,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyDictionary<string, int> ArrayLengths,
    long TensorBytesEnd,
    int Tensors);
