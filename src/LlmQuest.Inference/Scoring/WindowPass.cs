using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Scoring;

/// <summary>Decodes windows of one text and takes down what they say of the token after each row that asks.</summary>
internal sealed class WindowPass(IDecodeContext context, int vocabulary, int maxRows, IReadOnlyList<int> tokens, CancellationToken stop)
{
    private readonly DecodeBatch _batch = new();
    private readonly List<int> _predicted = [];
    private readonly float[] _rows = new float[maxRows * vocabulary];

    /// <summary>Logarithm of the probability of each token from the second on, in nats.</summary>
    public double[] LogProbabilities { get; } = new double[tokens.Count - 1];

    /// <summary>Adds a window; what does not fit one batch is decoded at once.</summary>
    public void Add(int from, int width, int sequence, bool wantsAll)
    {
        for (int i = 0; i < width; i++)
        {
            bool wants = wantsAll || i == width - 1;
            _batch.Add(tokens[from + i], i, sequence, wants);
            if (wants)
            {
                _predicted.Add(from + i + 1);
            }

            if (_predicted.Count == maxRows || _batch.Count == context.MaxBatch)
            {
                Flush();
            }
        }
    }

    /// <summary>Decodes what was added.</summary>
    public void Flush()
    {
        if (_batch.Count == 0)
        {
            return;
        }

        stop.ThrowIfCancellationRequested();
        if (context.Decode(_batch, _rows, stop) != DecodeOutcome.Done)
        {
            stop.ThrowIfCancellationRequested();
            throw new ModelException("The context is full: shorten the text.");
        }

        for (int i = 0; i < _predicted.Count; i++)
        {
            ReadOnlySpan<float> row = _rows.AsSpan(i * vocabulary, vocabulary);
            LogProbabilities[_predicted[i] - 1] = Math.Min(0, row[tokens[_predicted[i]]] - Surprisal.LogSumExp(row));
        }

        _batch.Clear();
        _predicted.Clear();
    }
}
