using System.Collections.Immutable;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Scoring;

/// <summary>Reads a prompt, and a continuation of it, in one decode. Works in the context of a <see cref="Generator"/>, on a thread of its own.</summary>
public sealed class PromptReader
{
    // One row of logits is 200 kB, so a long text must not ask for all of its rows at once; more than a micro-batch gains no speed.
    private const int MaxRows = 32;
    private readonly int _vocabulary;
    private readonly IDecodeContext _context;
    private readonly HeldTokens _held;
    private readonly DecodeQueue _queue;

    internal PromptReader(int vocabulary, IDecodeContext context, HeldTokens held, DecodeQueue queue)
    {
        _vocabulary = vocabulary;
        _context = context;
        _held = held;
        _queue = queue;
    }

    /// <summary>Most tokens that can be read at once; the last token of a continuation is predicted and not counted.</summary>
    public int Cells => _context.Cells;

    /// <summary>Reads.</summary>
    /// <param name="prompt">Token ids, at least one.</param>
    /// <param name="continuation">Token ids that could follow, or none.</param>
    /// <param name="cancellationToken">Stops within one native call.</param>
    /// <param name="soFar">Is told, on the reading thread, after every part of a long text: the logarithm of the probability of each token that was read from the second on, in nats.</param>
    /// <exception cref="ArgumentException">The prompt is empty.</exception>
    /// <exception cref="ModelException">The library failed, or the context is too small.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the reader can be used again.</exception>
    public Task<PromptReading> ReadAsync(IReadOnlyList<int> prompt, IReadOnlyList<int> continuation, CancellationToken cancellationToken, Action<ImmutableArray<double>>? soFar = null)
    {
        if (prompt.Count == 0)
        {
            throw new ArgumentException("A prompt needs at least one token.", nameof(prompt));
        }

        return Task.Run(() => ReadInTurnAsync(prompt, continuation, soFar, cancellationToken), cancellationToken);
    }

    private async Task<PromptReading> ReadInTurnAsync(IReadOnlyList<int> prompt, IReadOnlyList<int> continuation, Action<ImmutableArray<double>>? soFar, CancellationToken stop)
    {
        using IDisposable turn = await _queue.EnterAsync(stop).ConfigureAwait(false);
        _held.Clear();
        try
        {
            return Read(prompt, continuation, soFar, stop);
        }
        finally
        {
            _held.Clear();
        }
    }

    private PromptReading Read(IReadOnlyList<int> prompt, IReadOnlyList<int> continuation, Action<ImmutableArray<double>>? soFar, CancellationToken stop)
    {
        int[] tokens = [.. prompt, .. continuation];
        var logits = new float[_vocabulary];
        var logProbabilities = new double[tokens.Length - 1];
        int decoded = Math.Max(prompt.Count, tokens.Length - 1);
        int width = Math.Min(MaxRows, _context.MaxBatch);
        float[] rows = new float[Math.Min(width, decoded) * _vocabulary];
        for (int from = 0; from < decoded; from += width)
        {
            int count = Math.Min(width, decoded - from);
            Decode(tokens, from, count, rows, stop);
            for (int i = 0; i < count; i++)
            {
                Span<float> row = rows.AsSpan(i * _vocabulary, _vocabulary);
                if (from + i == prompt.Count - 1)
                {
                    row.CopyTo(logits);
                }

                if (from + i < logProbabilities.Length)
                {
                    logProbabilities[from + i] = Math.Min(0, row[tokens[from + i + 1]] - Surprisal.LogSumExp(row));
                }
            }

            if (from + count < decoded)
            {
                soFar?.Invoke([.. logProbabilities.Take(from + count)]);
            }
        }

        return new PromptReading(logits, [.. logProbabilities.Take(prompt.Count - 1).Select(p => Math.Abs(p) / Math.Log(2))], [.. logProbabilities.Skip(prompt.Count - 1)]);
    }

    private void Decode(int[] tokens, int from, int count, Span<float> rows, CancellationToken stop)
    {
        var batch = new DecodeBatch();
        for (int i = from; i < from + count; i++)
        {
            batch.Add(tokens[i], i, 0, wantsLogits: true);
        }

        stop.ThrowIfCancellationRequested();
        if (_context.Decode(batch, rows, stop) != DecodeOutcome.Done)
        {
            stop.ThrowIfCancellationRequested();
            throw new ModelException("The context is full: shorten the text.");
        }
    }
}
