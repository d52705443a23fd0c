using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Native;

/// <summary>The arrays behind a <see cref="LlamaBatch"/>, in managed memory that never moves, reused by every decode.</summary>
internal sealed unsafe class NativeBatch
{
    private readonly int[] _tokens;
    private readonly int[] _positions;
    private readonly int[] _sequenceCounts;
    private readonly int[] _sequences;
    private readonly nint[] _sequencePointers;
    private readonly byte[] _wantsLogits;

    public NativeBatch(int capacity)
    {
        _tokens = Pinned<int>(capacity);
        _positions = Pinned<int>(capacity);
        _sequenceCounts = Pinned<int>(capacity);
        _sequences = Pinned<int>(capacity);
        _sequencePointers = Pinned<nint>(capacity);
        _wantsLogits = Pinned<byte>(capacity);
        for (int i = 0; i < capacity; i++)
        {
            _sequenceCounts[i] = 1;
            _sequencePointers[i] = AddressOf(_sequences) + (i * sizeof(int));
        }
    }

    /// <summary>Takes over a batch; the result points into this object and holds until the next call.</summary>
    public LlamaBatch Fill(DecodeBatch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            _tokens[i] = batch.Tokens[i];
            _positions[i] = batch.Positions[i];
            _sequences[i] = batch.Sequences[i];
            _wantsLogits[i] = batch.WantsLogits[i] ? (byte)1 : (byte)0;
        }

        return new LlamaBatch
        {
            TokenCount = batch.Count,
            Tokens = AddressOf(_tokens),
            Positions = AddressOf(_positions),
            SequenceCounts = AddressOf(_sequenceCounts),
            SequenceIds = AddressOf(_sequencePointers),
            Logits = AddressOf(_wantsLogits),
        };
    }

    private static T[] Pinned<T>(int length)
        where T : unmanaged => GC.AllocateArray<T>(length, pinned: true);

    private static nint AddressOf<T>(T[] pinned)
        where T : unmanaged
    {
        fixed (T* first = pinned)
        {
            return (nint)first;
        }
    }
}
