using System.Collections.Immutable;

namespace LlmQuest.Inference.Seam;

/// <summary>What the layers computed for some tokens.</summary>
/// <param name="Attention">Attention weights of each layer: shape [head, query, key]; each row over the keys sums to 1, and later keys get 0.</param>
/// <param name="LayerOutputs">Output of each layer: shape [token, embedding].</param>
/// <param name="FinalNorm">Weights of the last norm before the output matrix: shape [embedding].</param>
public sealed record TensorCapture(
    ImmutableArray<CapturedTensor> Attention,
    ImmutableArray<CapturedTensor> LayerOutputs,
    CapturedTensor FinalNorm);
