namespace LlmQuest.Inference.Gguf;

/// <summary>A number of the metadata.</summary>
/// <param name="Kind">Its type.</param>
/// <param name="Value">Its value; whole numbers over 2^53 are rounded.</param>
internal readonly record struct GgufNumber(GgufValueKind Kind, double Value);
