using System.Numerics.Tensors;

namespace LlmQuest.Inference.Sampling;

/// <summary>Divides the logits, which widens (above 1) or narrows (below 1) the distribution.</summary>
/// <remarks>Ackley, Hinton, Sejnowski 1985. Same as transformers' TemperatureLogitsWarper.</remarks>
public sealed class Temperature : ISamplingStep
{
    /// <param name="value">The divisor, above 0. Greedy choice stands for 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not above 0.</exception>
    public Temperature(float value)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        Value = value;
    }

    /// <summary>The divisor.</summary>
    public float Value { get; }

    /// <inheritdoc/>
    public string Name => SamplingNames.Temperature;

    /// <inheritdoc/>
    public bool ReadsPrevious => false;

    /// <inheritdoc/>
    public void Apply(Span<float> logits, ReadOnlySpan<int> previous) => TensorPrimitives.Divide(logits, Value, logits);
}
