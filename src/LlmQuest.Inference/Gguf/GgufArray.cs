namespace LlmQuest.Inference.Gguf;

/// <summary>An array of the metadata.</summary>
/// <param name="Kind">Type of its elements.</param>
/// <param name="Count">Number of elements.</param>
/// <param name="Texts">The texts, byte for byte as Latin-1, where they were kept; else empty.</param>
internal sealed record GgufArray(GgufValueKind Kind, int Count, IReadOnlyList<string> Texts);
