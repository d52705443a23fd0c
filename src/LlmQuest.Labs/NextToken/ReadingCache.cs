using System.Collections.Immutable;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;

namespace LlmQuest.Labs.NextToken;

/// <summary>The last texts that were read: a slider that is moved, a step that is undone need no decode. Safe from any thread.</summary>
internal sealed class ReadingCache
{
    // Each holds one row of logits, 200 kB.
    private const int Most = 16;
    private readonly Lock _gate = new();
    private readonly LinkedList<(string Sha256, ImmutableArray<int> Ids, ImmutableArray<int> Continuation, PromptReading Reading)> _last = new();

    /// <summary>Reads a text, or finds it read.</summary>
    public async Task<PromptReading> ReadAsync(ReadyModel model, ImmutableArray<int> ids, ImmutableArray<int> continuation, CancellationToken cancellationToken)
    {
        if (Find(model.Identity.Sha256, ids, continuation) is { } found)
        {
            return found;
        }

        PromptReading reading = await model.Generator.Reader.ReadAsync(ids, continuation, cancellationToken).ConfigureAwait(false);
        lock (_gate)
        {
            _last.AddFirst((model.Identity.Sha256, ids, continuation, reading));
            if (_last.Count > Most)
            {
                _last.RemoveLast();
            }
        }

        return reading;
    }

    private PromptReading? Find(string sha256, ImmutableArray<int> ids, ImmutableArray<int> continuation)
    {
        lock (_gate)
        {
            foreach (var one in _last)
            {
                if (one.Sha256 == sha256 && one.Ids.SequenceEqual(ids) && one.Continuation.SequenceEqual(continuation))
                {
                    return one.Reading;
                }
            }
        }

        return null;
    }
}
