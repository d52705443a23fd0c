using System.Numerics.Tensors;

namespace LlmQuest.Inference.Sampling;

/// <summary>The filters of one experiment with the room they work in, shared by its samples. Not safe for use by two threads at once.</summary>
public sealed class SamplingPipeline
{
    private readonly ISamplingStep[] _dense;
    private readonly ISamplingStep[] _compact;
    private readonly CandidateSet? _candidates;
    private float[] _scratch = [];

    /// <param name="parameters">How tokens are chosen.</param>
    /// <exception cref="ArgumentException">A step has an unknown name or a value outside its range.</exception>
    public SamplingPipeline(SamplingParameters parameters)
    {
        IsGreedy = parameters.IsGreedy;
        GreedyName = parameters.DoSample ? SamplingNames.Temperature : SamplingNames.DoSample;
        Filters = [.. parameters.Filters().Where(filter => !IsGreedy || filter.ReadsPrevious)];
        ISamplingStep[] filters = [.. Filters];
        int topK = Array.FindIndex(filters, filter => filter is TopK);
        if (topK < 0 || filters[topK..].Any(filter => filter.ReadsPrevious))
        {
            (_dense, _compact) = (filters, []);
            return;
        }

        var temperature = topK > 0 ? filters[topK - 1] as Temperature : null;
        _candidates = new CandidateSet((TopK)filters[topK], temperature?.Value ?? 1f);
        _dense = filters[..(temperature is null ? topK : topK - 1)];
        _compact = filters[(topK + 1)..];
    }

    /// <summary>Whether the likeliest token is always taken: only filters that look at previous tokens act then.</summary>
    public bool IsGreedy { get; }

    /// <summary>The parameter that makes it greedy, when it is.</summary>
    internal string GreedyName { get; }

    /// <summary>The filters that act, in order.</summary>
    public IReadOnlyList<ISamplingStep> Filters { get; }

    /// <summary>Chooses a token; greedy takes the lowest id on ties, sampling inverts the cumulative distribution in id order.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats; left as they are.</param>
    /// <param name="previous">Token ids so far, the prompt's first.</param>
    /// <param name="random">The sample's own random numbers; one double per token unless greedy.</param>
    /// <returns>The token id.</returns>
    /// <exception cref="ModelException">The filters removed every token.</exception>
    public int Choose(ReadOnlySpan<float> logits, ReadOnlySpan<int> previous, RandomStream random)
    {
        if (_dense.Length > 0 || (_candidates is null && !IsGreedy))
        {
            logits = ApplyDense(logits, previous);
        }

        if (IsGreedy)
        {
            int likeliest = TensorPrimitives.IndexOfMax(logits);
            return logits[likeliest] > float.NegativeInfinity ? likeliest : throw AllRemoved();
        }

        if (_candidates is null)
        {
            return Draw(_scratch.AsSpan(0, logits.Length), random);
        }

        Span<float> kept = _candidates.Collect(logits);
        foreach (ISamplingStep step in _compact)
        {
            step.Apply(kept, previous);
        }

        return _candidates.Id(Draw(kept, random));
    }

    private static int Draw(Span<float> logits, RandomStream random)
    {
        float max = LargestLogit.Of(logits);
        if (float.IsNegativeInfinity(max))
        {
            throw AllRemoved();
        }

        TensorPrimitives.Subtract(logits, max, logits);
        TensorPrimitives.Exp(logits, logits);
        return InverseCumulative.Draw(logits, random.NextDouble());
    }

    private static ModelException AllRemoved() => new("The filters removed every token: lower no_repeat_ngram_size or leave out a filter.");

    private Span<float> ApplyDense(ReadOnlySpan<float> logits, ReadOnlySpan<int> previous)
    {
        if (_scratch.Length < logits.Length)
        {
            _scratch = new float[logits.Length];
        }

        Span<float> scratch = _scratch.AsSpan(0, logits.Length);
        logits.CopyTo(scratch);
        foreach (ISamplingStep step in _dense)
        {
            step.Apply(scratch, previous);
        }

        return scratch;
    }
}
