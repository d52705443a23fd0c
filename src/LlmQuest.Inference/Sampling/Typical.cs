using System.Numerics.Tensors;

namespace LlmQuest.Inference.Sampling;

/// <summary>Keeps the tokens whose surprisal is nearest to the entropy, until their probabilities reach a mass.</summary>
/// <remarks>Locally typical sampling, Meister et al. 2022, arXiv:2202.00666. Same cut as transformers' TypicalLogitsWarper: equals of the last kept stay.</remarks>
public sealed class Typical : ISamplingStep
{
    private readonly float _mass;
    private float[] _deviations = [];
    private ulong[] _sorted = [];

    /// <param name="mass">Probability to keep, in (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mass"/> is outside (0, 1].</exception>
    public Typical(float mass)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(mass);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mass, 1f);
        _mass = mass;
    }

    /// <inheritdoc/>
    public string Name => SamplingNames.Typical;

    /// <inheritdoc/>
    public bool ReadsPrevious => false;

    /// <inheritdoc/>
    public void Apply(Span<float> logits, ReadOnlySpan<int> previous)
    {
        if (_mass >= 1f)
        {
            return;
        }

        if (_deviations.Length < logits.Length)
        {
            _deviations = new float[logits.Length];
            _sorted = new ulong[logits.Length];
        }

        Span<float> deviations = _deviations.AsSpan(0, logits.Length);
        float logSumExp = (float)Surprisal.LogSumExp(logits);
        Deviations(logits, deviations, logSumExp);
        float largestKept = LargestKept(logits, deviations, logSumExp);
        for (int id = 0; id < logits.Length; id++)
        {
            logits[id] = deviations[id] > largestKept ? float.NegativeInfinity : logits[id];
        }
    }

    private static void Deviations(ReadOnlySpan<float> logits, Span<float> deviations, float logSumExp)
    {
        TensorPrimitives.Subtract(logits, logSumExp, deviations);
        TensorPrimitives.Exp(deviations, deviations);
        double entropy = 0;
        for (int id = 0; id < logits.Length; id++)
        {
            entropy += deviations[id] > 0f ? deviations[id] * (double)(logSumExp - logits[id]) : 0;
        }

        TensorPrimitives.Subtract(logits, logSumExp - (float)entropy, deviations);
        TensorPrimitives.Abs(deviations, deviations);
    }

    private float LargestKept(ReadOnlySpan<float> logits, ReadOnlySpan<float> deviations, float logSumExp)
    {
        int count = 0;
        for (int id = 0; id < logits.Length; id++)
        {
            if (logits[id] > float.NegativeInfinity)
            {
                _sorted[count++] = SortKey.Of(deviations[id], id);
            }
        }

        Span<ulong> sorted = _sorted.AsSpan(0, count);
        sorted.Sort();
        double sum = 0;
        foreach (ulong key in sorted)
        {
            sum += MathF.Exp(logits[SortKey.Id(key)] - logSumExp);
            if (sum >= _mass)
            {
                return SortKey.Value(key);
            }
        }

        return float.PositiveInfinity;
    }
}
