using System.Collections.Immutable;

namespace LlmQuest.Inference.Gguf;

/// <summary>A tensor of a model file, as its header describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">How its weights are stored, for example <c>Q4_1</c>; a number where the type has no name.</param>
/// <param name="Shape">Sizes, the row length first.</param>
/// <param name="Weights">Number of weights.</param>
/// <param name="Bytes">Size in bytes.</param>
public sealed record GgufTensorInfo(string Name, string Type, ImmutableArray<long> Shape, long Weights, long Bytes);
