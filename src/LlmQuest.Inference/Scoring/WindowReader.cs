using System.Collections.Immutable;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Scoring;

/// <summary>Reads a text with a short memory: every token is predicted from the few before it and nothing else. Works in the context of a <see cref="Generator"/>, on a thread of its own.</summary>
/// <remarks>Each token needs a sequence of its own; as many as the context has are decoded together.</remarks>
public sealed class WindowReader
{
    // One row of logits is 200 kB, so not all may be asked for at once; more than a micro-batch gains no speed.
    private const int MaxRows = 32;
    private readonly int _vocabulary;
    private readonly IDecodeContext _context;
    private readonly HeldTokens _held;
    private readonly DecodeQueue _queue;

    internal WindowReader(int vocabulary, IDecodeContext context, HeldTokens held, DecodeQueue queue)
    {
        _vocabulary = vocabulary;
        _context = context;
        _held = held;
        _queue = queue;
    }

    /// <summary>Widest window.</summary>
    public int Cells => _context.Cells;

    /// <summary>Reads.</summary>
    /// <param name="tokens">Token ids, at least one; the first is not predicted.</param>
    /// <param name="width">How many tokens each prediction sees, at least one; the first tokens have fewer before them.</param>
    /// <param name="cancellationToken">Stops within one native call.</param>
    /// <returns>Logarithm of the probability of each token from the second on, in nats.</returns>
    /// <exception cref="ArgumentException">There is no token, or the width is less than one or does not fit the context.</exception>
    /// <exception cref="ModelException">The library failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the reader can be used again.</exception>
    public Task<ImmutableArray<double>> ReadAsync(IReadOnlyList<int> tokens, int width, CancellationToken cancellationToken)
    {
        int widest = Math.Min(width, tokens.Count - 1);
        return tokens.Count == 0 || width < 1 || widest > Cells
            ? throw new ArgumentException($"A window over at least one token sees 1 to {Cells} tokens, not {width}.", nameof(width))
            : Task.Run(() => ReadInTurnAsync(tokens, widest, cancellationToken), cancellationToken);
    }

    private async Task<ImmutableArray<double>> ReadInTurnAsync(IReadOnlyList<int> tokens, int width, CancellationToken stop)
    {
        using IDisposable turn = await _queue.EnterAsync(stop).ConfigureAwait(false);
        var pass = new WindowPass(_context, _vocabulary, Math.Min(MaxRows, _context.MaxBatch), tokens, stop);
        try
        {
            _held.Clear();
            pass.Add(0, width, 0, wantsAll: true);
            pass.Flush();
            int together = width == 0 ? 1 : Math.Clamp(Cells / width, 1, _context.MaxSequences);
            for (int from = 1; from + width < tokens.Count; from += together)
            {
                _held.Clear();
                for (int sequence = 0; sequence < together && from + sequence + width < tokens.Count; sequence++)
                {
                    pass.Add(from + sequence, width, sequence, wantsAll: false);
                }

                pass.Flush();
            }

            return [.. pass.LogProbabilities];
        }
        finally
        {
            _held.Clear();
        }
    }
}
