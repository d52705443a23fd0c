using System.Runtime.CompilerServices;
using System.Threading.Channels;
using LlmQuest.Inference.Contexts;
using LlmQuest.Inference.Scoring;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Generation;

/// <summary>Writes on from a prompt. Decodes on a thread of its own; the caller reads what comes.</summary>
/// <param name="model">The loaded model.</param>
/// <param name="context">A context of that model, used by this generator alone.</param>
/// <param name="queue">The process's queue for native decodes.</param>
/// <param name="time">Clock for the figures.</param>
public sealed class Generator(ILanguageModel model, IDecodeContext context, DecodeQueue queue, TimeProvider time)
{
    private readonly HeldTokens _held = new(context);
    private readonly LogitsRoom _room = new(model.Card.Vocabulary);

    /// <summary>Reads a prompt without writing, in the same context.</summary>
    public PromptReader Reader => field ??= new PromptReader(model.Card.Vocabulary, context, _held, queue);

    /// <summary>Reads a text through a narrow window, in the same context.</summary>
    public WindowReader Windows => field ??= new WindowReader(model.Card.Vocabulary, context, _held, queue);

    /// <summary>Scores what could follow many prompts, in the same context.</summary>
    public ContinuationReader Continuations => field ??= new ContinuationReader(model.Card.Vocabulary, context, _held, queue);

    /// <summary>The process's queue for native decodes: who looks into this model in another way takes a turn in it.</summary>
    public DecodeQueue Queue => queue;

    /// <summary>Counts a request against the context: what it lacks, or null when it can run.</summary>
    public ContextShortage? ShortageOf(GenerationRequest request)
        => new ContextBudget(context.Cells, request.MaxNewTokens).TooManyBy(request.Prompt.Count) == 0
            ? null
            : new ContextShortage(request.Prompt.Count, request.MaxNewTokens, context.Cells);

    /// <summary>Streams a generation. The last update is <see cref="GenerationFinished"/>, also when it was cancelled: what came is kept.</summary>
    /// <param name="request">A request for which <see cref="ShortageOf"/> is null.</param>
    /// <param name="cancellationToken">Stops the writing within milliseconds, without an exception.</param>
    /// <exception cref="ModelException">The native library failed.</exception>
    public async IAsyncEnumerable<GenerationUpdate> GenerateAsync(GenerationRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var updates = Channel.CreateUnbounded<GenerationUpdate>(new UnboundedChannelOptions { SingleReader = true, SingleWriter = true });
        Task writer = Task.Run(() => WriteAsync(request, updates.Writer, stop.Token), CancellationToken.None);
        try
        {
            // The token is not passed on: after a stop the remaining updates, the last one above all, are still wanted.
            await foreach (GenerationUpdate update in updates.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return update;
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await writer.ConfigureAwait(false);
        }
    }

    private async Task WriteAsync(GenerationRequest request, ChannelWriter<GenerationUpdate> updates, CancellationToken stop)
    {
        try
        {
            var loop = new GenerationLoop(model, context, _held, _room, request, time, update => updates.TryWrite(update));
            try
            {
                using IDisposable turn = await queue.EnterAsync(stop).ConfigureAwait(false);
                loop.Run(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // Stopped while waiting for its turn: an answer of nothing.
            }

            updates.TryWrite(new GenerationFinished(loop.ToResult()));
            updates.Complete();
        }
        catch (Exception e)
        {
            updates.Complete(e);
        }
    }
}
