namespace LlmQuest.Inference.Sampling;

/// <summary>Removes every token that would complete a run of <c>n</c> tokens that came before, the prompt included.</summary>
/// <remarks>Paulus, Xiong, Socher 2017, arXiv:1705.04304. Same as transformers' NoRepeatNGramLogitsProcessor.</remarks>
public sealed class NoRepeatNgram : ISamplingStep
{
    private readonly int _size;

    /// <param name="size">Length of a run in tokens, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is below 1.</exception>
    public NoRepeatNgram(int size)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        _size = size;
    }

    /// <inheritdoc/>
    public string Name => SamplingNames.NoRepeatNgram;

    /// <inheritdoc/>
    public bool ReadsPrevious => true;

    /// <inheritdoc/>
    public void Apply(Span<float> logits, ReadOnlySpan<int> previous)
    {
        int before = _size - 1;
        if (previous.Length < _size)
        {
            return;
        }

        ReadOnlySpan<int> tail = previous[(previous.Length - before)..];
        for (int i = 0; i + before < previous.Length; i++)
        {
            if (previous.Slice(i, before).SequenceEqual(tail))
            {
                logits[previous[i + before]] = float.NegativeInfinity;
            }
        }
    }
}
