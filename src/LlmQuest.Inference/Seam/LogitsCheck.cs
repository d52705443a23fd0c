using System.Numerics.Tensors;

namespace LlmQuest.Inference.Seam;

/// <summary>Holds what a library computed against what numbers can be.</summary>
public static class LogitsCheck
{
    /// <summary>Refuses a row of logits that cannot be made into probabilities. Allocates nothing.</summary>
    /// <param name="row">One logit per token of the vocabulary.</param>
    /// <exception cref="ModelException">One is no number or infinite: weights are damaged.</exception>
    public static void ThrowIfNotFinite(ReadOnlySpan<float> row)
    {
        // The sum of finite logits is finite, and one that is not spoils it.
        if (!float.IsFinite(TensorPrimitives.Sum(row)))
        {
            throw new ModelException("The model computes values that are no numbers, so its weights are damaged: copy or fetch its file anew, or choose another model.");
        }
    }
}
