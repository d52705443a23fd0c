using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Scoring;

/// <summary>Decodes a prompt once and then all continuations together, in waves when they do not fit.</summary>
internal sealed class ScoreDecoder
{
    // One row of logits is 200 kB, so a long text must not ask for all of its rows at once; more than a micro-batch gains no speed.
    private const int MaxRows = 32;

    private readonly IDecodeContext _context;
    private readonly int _vocabulary;
    private readonly DecodeBatch _batch = new();
    private readonly List<(int Continuation, int Token)> _predicted = [];
    private readonly float[] _logits;
    private readonly int _maxRows;

    public ScoreDecoder(IDecodeContext context, int vocabulary)
    {
        _context = context;
        _vocabulary = vocabulary;
        _maxRows = Math.Min(MaxRows, context.MaxBatch);
        _logits = new float[_maxRows * vocabulary];
    }

    /// <summary>Logarithms of the probability of each token of each continuation, in nats. The caller has checked that each fits.</summary>
    public double[][] Run(IReadOnlyList<int> prompt, IReadOnlyList<IReadOnlyList<int>> continuations, CancellationToken cancellationToken)
    {
        double[][] scores = [.. continuations.Select(c => new double[c.Count])];
        if (continuations.Count == 0)
        {
            return scores;
        }

        try
        {
            FreeAll();
            DecodePrompt(prompt, cancellationToken);
            double logSumExp = Surprisal.LogSumExp(Row(0));
            for (int i = 0; i < scores.Length; i++)
            {
                scores[i][0] = Row(0)[continuations[i][0]] - logSumExp;
            }

            foreach (int[] wave in Waves(continuations, _context.Cells - prompt.Count))
            {
                DecodeWave(wave, prompt.Count, continuations, scores, cancellationToken);
            }
        }
        finally
        {
            FreeAll();
        }

        return scores;
    }

    /// <summary>Groups the continuations that need a decode of their own by what sequences and free cells allow.</summary>
    private IEnumerable<int[]> Waves(IReadOnlyList<IReadOnlyList<int>> continuations, int free)
    {
        var wave = new List<int>();
        int used = 0;
        for (int i = 0; i < continuations.Count; i++)
        {
            int needed = continuations[i].Count - 1;
            if (needed == 0)
            {
                continue;
            }

            if (wave.Count == _context.MaxSequences || used + needed > free)
            {
                yield return [.. wave];
                wave.Clear();
                used = 0;
            }

            wave.Add(i);
            used += needed;
        }

        if (wave.Count > 0)
        {
            yield return [.. wave];
        }
    }

    private void DecodePrompt(IReadOnlyList<int> prompt, CancellationToken cancellationToken)
    {
        _batch.Clear();
        for (int i = 0; i < prompt.Count; i++)
        {
            bool last = i == prompt.Count - 1;
            _batch.Add(prompt[i], i, 0, wantsLogits: last);
            if (last || _batch.Count == _context.MaxBatch)
            {
                Decode(cancellationToken);
            }
        }
    }

    private void DecodeWave(int[] wave, int promptLength, IReadOnlyList<IReadOnlyList<int>> continuations, double[][] scores, CancellationToken cancellationToken)
    {
        for (int sequence = 1; sequence < wave.Length; sequence++)
        {
            _context.CopySequence(0, sequence);
        }

        for (int sequence = 0; sequence < wave.Length; sequence++)
        {
            IReadOnlyList<int> tokens = continuations[wave[sequence]];
            for (int i = 0; i < tokens.Count - 1; i++)
            {
                _batch.Add(tokens[i], promptLength + i, sequence, wantsLogits: true);
                _predicted.Add((wave[sequence], i + 1));
                if (_batch.Count == _maxRows)
                {
                    DecodeRows(continuations, scores, cancellationToken);
                }
            }
        }

        DecodeRows(continuations, scores, cancellationToken);
        _context.RemoveSequence(0, promptLength);
        for (int sequence = 1; sequence < wave.Length; sequence++)
        {
            _context.RemoveSequence(sequence, 0);
        }
    }

    private void DecodeRows(IReadOnlyList<IReadOnlyList<int>> continuations, double[][] scores, CancellationToken cancellationToken)
    {
        if (_batch.Count == 0)
        {
            return;
        }

        Decode(cancellationToken);
        for (int row = 0; row < _predicted.Count; row++)
        {
            (int continuation, int token) = _predicted[row];
            scores[continuation][token] = Row(row)[continuations[continuation][token]] - Surprisal.LogSumExp(Row(row));
        }

        _predicted.Clear();
    }

    private void Decode(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        DecodeOutcome outcome = _context.Decode(_batch, _logits, cancellationToken);
        _batch.Clear();
        if (outcome != DecodeOutcome.Done)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new ModelException("The context is full: shorten the text that is scored.");
        }
    }

    private Span<float> Row(int row) => _logits.AsSpan(row * _vocabulary, _vocabulary);

    private void FreeAll()
    {
        _batch.Clear();
        _predicted.Clear();
        for (int sequence = 0; sequence < _context.MaxSequences; sequence++)
        {
            _context.RemoveSequence(sequence, 0);
        }
    }
}
