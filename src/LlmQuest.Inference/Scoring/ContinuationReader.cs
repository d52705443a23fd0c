using System.Collections.Immutable;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Scoring;

/// <summary>Reads off how likely the continuations of many prompts are. Works in the context of a <see cref="Generator"/>, on a thread of its own.</summary>
/// <remarks>What all prompts begin with is decoded once, and prompts are decoded together as they fit.</remarks>
public sealed class ContinuationReader
{
    private readonly IDecodeContext _context;
    private readonly HeldTokens _held;
    private readonly DecodeQueue _queue;
    private readonly ScoreDecoder _decoder;

    internal ContinuationReader(int vocabulary, IDecodeContext context, HeldTokens held, DecodeQueue queue)
    {
        _context = context;
        _held = held;
        _queue = queue;
        _decoder = new ScoreDecoder(context, vocabulary);
    }

    /// <summary>Most cells that one prompt may take with its longest continuation: see <see cref="ScoredPrompt.Cells"/>.</summary>
    public int Cells => _context.Cells;

    /// <summary>Scores all continuations.</summary>
    /// <param name="prompts">The prompts, any number; each takes at most <see cref="Cells"/>.</param>
    /// <param name="cancellationToken">Stops within one native call.</param>
    /// <param name="scored">Is told, on the reading thread, of each prompt as soon as it is done, in their order.</param>
    /// <returns>The scores, by prompt and continuation.</returns>
    /// <exception cref="ArgumentException">A prompt or a continuation is empty, or does not fit.</exception>
    /// <exception cref="ModelException">The library failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; the reader can be used again.</exception>
    public Task<IReadOnlyList<IReadOnlyList<ContinuationScore>>> ScoreAsync(
        IReadOnlyList<ScoredPrompt> prompts,
        CancellationToken cancellationToken,
        Action<int, IReadOnlyList<ContinuationScore>>? scored = null)
    {
        if (prompts.Any(own => own.Prompt.Count == 0 || own.Continuations.Any(tokens => tokens.Count == 0)))
        {
            throw new ArgumentException("A prompt and each of its continuations need at least one token.", nameof(prompts));
        }

        if (prompts.FirstOrDefault(own => own.Cells > Cells) is { } tooLong)
        {
            throw new ArgumentException($"A prompt takes {tooLong.Cells} tokens with its continuation, and {Cells} fit: ask before.", nameof(prompts));
        }

        return Task.Run(() => ScoreInTurnAsync(prompts, scored, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<IReadOnlyList<ContinuationScore>>> ScoreInTurnAsync(
        IReadOnlyList<ScoredPrompt> prompts,
        Action<int, IReadOnlyList<ContinuationScore>>? scored,
        CancellationToken stop)
    {
        using IDisposable turn = await _queue.EnterAsync(stop).ConfigureAwait(false);
        var all = new IReadOnlyList<ContinuationScore>[prompts.Count];
        _held.Clear();
        _decoder.Run(
            prompts,
            (index, numbers) =>
            {
                all[index] = [.. numbers.Select((own, i) => new ContinuationScore([.. prompts[index].Continuations[i]], ImmutableArray.Create(own)))];
                scored?.Invoke(index, all[index]);
            },
            stop);
        return all;
    }
}
