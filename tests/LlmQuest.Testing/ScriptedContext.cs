using LlmQuest.Inference.Seam;

namespace LlmQuest.Testing;

/// <summary>A context whose sequences share cells, counted one by one.</summary>
internal sealed class ScriptedContext(Func<IReadOnlyList<int>, float[]> logits, ManualResetEventSlim gate, ContextOptions options, Action<int> decoded) : IDecodeContext
{
    private readonly Dictionary<int, ScriptedSequence> _sequences = [];
    private int _used;

    public int Cells => options.Cells;

    public int MaxSequences => options.MaxSequences;

    public int MaxBatch => options.Cells;

    public TimeSpan NativeTime => TimeSpan.Zero;

    public DecodeOutcome Decode(DecodeBatch batch, Span<float> rows, CancellationToken cancellationToken)
    {
        try
        {
            gate.Wait(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return DecodeOutcome.Aborted;
        }

        if (_used + batch.Count > Cells)
        {
            return DecodeOutcome.ContextFull;
        }

        decoded(batch.Count);
        int row = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            ScriptedSequence sequence = Sequence(batch.Sequences[i]);
            sequence.Add(batch.Tokens[i], batch.Positions[i]);
            _used++;
            if (batch.WantsLogits[i])
            {
                logits(sequence.Tokens).CopyTo(rows[(row++ * ScriptedModel.Alphabet.Length)..]);
            }
        }

        return DecodeOutcome.Done;
    }

    public void CopySequence(int from, int to)
    {
        if (from != to)
        {
            RemoveSequence(to, 0);
            Sequence(from).ShareWith(Sequence(to));
        }
    }

    public void RemoveSequence(int sequence, int fromPosition) => _used -= Sequence(sequence).RemoveFrom(fromPosition);

    public void KeepSequence(int sequence)
    {
        _ = Sequence(sequence);
        foreach (int other in _sequences.Keys.Where(s => s != sequence))
        {
            RemoveSequence(other, 0);
        }
    }

    public void Dispose() => _sequences.Clear();

    private ScriptedSequence Sequence(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, MaxSequences);
        if (!_sequences.TryGetValue(id, out ScriptedSequence? sequence))
        {
            _sequences[id] = sequence = new ScriptedSequence();
        }

        return sequence;
    }
}
