using LlmQuest.Inference.Seam;

namespace LlmQuest.Testing;

/// <summary>A context that keeps token lists instead of cells.</summary>
internal sealed class ScriptedContext(Func<IReadOnlyList<int>, float[]> logits, ManualResetEventSlim gate, ContextOptions options) : IDecodeContext
{
    private readonly Dictionary<int, List<int>> _sequences = [];

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

        int row = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            List<int> tokens = Sequence(batch.Sequences[i]);
            if (tokens.Count != batch.Positions[i])
            {
                throw new InvalidOperationException($"Position {batch.Positions[i]} does not follow {tokens.Count} tokens.");
            }

            tokens.Add(batch.Tokens[i]);
            if (batch.WantsLogits[i])
            {
                logits(tokens).CopyTo(rows[(row++ * ScriptedModel.Alphabet.Length)..]);
            }
        }

        return DecodeOutcome.Done;
    }

    public void CopySequence(int from, int to) => _sequences[to] = [.. Sequence(from)];

    public void RemoveSequence(int sequence, int fromPosition) => Sequence(sequence).RemoveRange(fromPosition, Math.Max(0, Sequence(sequence).Count - fromPosition));

    public void Dispose() => _sequences.Clear();

    private List<int> Sequence(int id)
    {
        if (!_sequences.TryGetValue(id, out List<int>? tokens))
        {
            _sequences[id] = tokens = [];
        }

        return tokens;
    }
}
