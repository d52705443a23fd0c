using System.Numerics.Tensors;

namespace LlmQuest.Inference.Sampling;

/// <summary>One step of a generation opened up: what the model says, what is drawn from, and which filter made the difference.</summary>
public sealed class StepView
{
    private const byte Kept = byte.MaxValue;
    private readonly float[] _logits;
    private readonly float[] _p;
    private readonly float[] _samplingP;
    private readonly byte[] _cutBy;
    private readonly string[] _names;
    private readonly double _logSumExp;

    private StepView(float[] logits, SamplingPipeline pipeline, ReadOnlySpan<int> previous)
    {
        _logits = logits;
        _logSumExp = Surprisal.LogSumExp(logits);
        _p = ProbabilitiesOf(logits);
        _cutBy = new byte[logits.Length];
        _cutBy.AsSpan().Fill(Kept);
        _names = [.. pipeline.Filters.Select(filter => filter.Name), pipeline.GreedyName];
        float[] filtered = [.. logits];
        for (int i = 0; i < pipeline.Filters.Count; i++)
        {
            pipeline.Filters[i].Apply(filtered, previous);
            MarkRemoved(filtered, (byte)i);
        }

        if (pipeline.IsGreedy)
        {
            KeepOnlyLikeliest(filtered);
            MarkRemoved(filtered, (byte)pipeline.Filters.Count);
        }

        _samplingP = ProbabilitiesOf(filtered);
        EntropyBits = EntropyOf(_p);
        SamplingEntropyBits = EntropyOf(_samplingP);
        KeptCount = filtered.Length - filtered.AsSpan().Count(float.NegativeInfinity);
    }

    /// <summary>The model's probabilities at temperature 1, by token id; they sum to 1.</summary>
    public ReadOnlySpan<float> P => _p;

    /// <summary>Probabilities of being drawn, by token id; they sum to 1, or are all 0 when the filters removed every token.</summary>
    public ReadOnlySpan<float> SamplingP => _samplingP;

    /// <summary>Entropy of the model's distribution in bits.</summary>
    public double EntropyBits { get; }

    /// <summary>Entropy in bits of the distribution that is drawn from.</summary>
    public double SamplingEntropyBits { get; }

    /// <summary>Number of tokens that can be drawn.</summary>
    public int KeptCount { get; }

    /// <summary>Opens a step. Decodes nothing: the same logits can be looked at again with other filters.</summary>
    /// <param name="logits">One logit per vocabulary entry, in nats; kept, not copied, and left as they are.</param>
    /// <param name="previous">Token ids so far, the prompt's first.</param>
    /// <param name="pipeline">The filters.</param>
    public static StepView Of(float[] logits, ReadOnlySpan<int> previous, SamplingPipeline pipeline) => new(logits, pipeline, previous);

    /// <summary>Everything about one token.</summary>
    /// <param name="id">Token id.</param>
    public Candidate Look(int id) => Look(id, RankOf(id));

    /// <summary>The likeliest tokens by the model's own distribution, likeliest first, lower id first among equals.</summary>
    /// <param name="count">How many, at least 1.</param>
    public IReadOnlyList<Candidate> Top(int count)
    {
        float floor = new TopK(count).SmallestKept(_logits);
        List<int> ids = [];
        for (int id = 0; id < _logits.Length; id++)
        {
            if (_logits[id] >= floor)
            {
                ids.Add(id);
            }
        }

        ids.Sort((a, b) => _logits[a] != _logits[b] ? _logits[b].CompareTo(_logits[a]) : a.CompareTo(b));
        return [.. ids.Take(count).Select((id, at) => Look(id, at + 1))];
    }

    /// <summary>The cut line of each filter that dropped a token and left one, in the order in which they act.</summary>
    public IReadOnlyList<FilterCut> Cuts()
    {
        List<FilterCut> cuts = [];
        for (byte filter = 0; filter < _names.Length; filter++)
        {
            if (_cutBy.AsSpan().Contains(filter) && CutOf(filter) is { } cut)
            {
                cuts.Add(cut);
            }
        }

        return cuts;
    }

    private FilterCut? CutOf(byte filter)
    {
        int last = -1;
        int kept = 0;
        double mass = 0;
        for (int id = 0; id < _logits.Length; id++)
        {
            if (_cutBy[id] <= filter || float.IsNegativeInfinity(_logits[id]))
            {
                continue;
            }

            kept++;
            mass += _p[id];
            last = last < 0 || _logits[id] <= _logits[last] ? id : last;
        }

        return last < 0 ? null : new FilterCut(_names[filter], kept, Look(last), mass);
    }

    private Candidate Look(int id, int rank)
        => new(id, rank, _p[id], Surprisal.Bits(_logits, _logSumExp, id), _samplingP[id], _cutBy[id] == Kept ? null : _names[_cutBy[id]]);

    private int RankOf(int id)
    {
        int rank = 1;
        for (int other = 0; other < _logits.Length; other++)
        {
            rank += _logits[other] > _logits[id] || (_logits[other] == _logits[id] && other < id) ? 1 : 0;
        }

        return rank;
    }

    private void MarkRemoved(ReadOnlySpan<float> filtered, byte filter)
    {
        for (int id = 0; id < filtered.Length; id++)
        {
            if (float.IsNegativeInfinity(filtered[id]) && _cutBy[id] == Kept && !float.IsNegativeInfinity(_logits[id]))
            {
                _cutBy[id] = filter;
            }
        }
    }

    private static void KeepOnlyLikeliest(Span<float> logits)
    {
        int likeliest = TensorPrimitives.IndexOfMax<float>(logits);
        float logit = logits[likeliest];
        logits.Fill(float.NegativeInfinity);
        logits[likeliest] = logit;
    }

    private static float[] ProbabilitiesOf(float[] logits)
    {
        float[] probabilities = new float[logits.Length];
        Softmax.Of(logits, probabilities);
        return probabilities;
    }

    private static double EntropyOf(float[] probabilities)
    {
        double entropy = 0;
        foreach (float p in probabilities)
        {
            entropy -= p > 0f ? p * Math.Log2(p) : 0;
        }

        return Math.Max(0, entropy);
    }
}
