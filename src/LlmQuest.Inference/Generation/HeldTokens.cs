using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Generation;

/// <summary>Knows which tokens the sequences of a context hold, so that a prompt that begins the same is not decoded again.</summary>
internal sealed class HeldTokens
{
    private readonly IDecodeContext _context;
    private readonly List<int>[] _sequences;

    public HeldTokens(IDecodeContext context)
    {
        _context = context;
        _sequences = [.. Enumerable.Range(0, context.MaxSequences).Select(_ => new List<int>())];
    }

    /// <summary>Frees all cells.</summary>
    public void Clear()
    {
        for (int sequence = 0; sequence < _sequences.Length; sequence++)
        {
            _context.RemoveSequence(sequence, 0);
            _sequences[sequence].Clear();
        }
    }

    /// <summary>Makes sequence 0 hold as much of the beginning of a prompt as any sequence does, and frees the rest.</summary>
    /// <returns>Number of tokens held; at least the last one is left, because its logits are wanted.</returns>
    public int Keep(IReadOnlyList<int> prompt)
    {
        int[] common = [.. _sequences.Select(held => Common(held, prompt))];
        int best = Array.IndexOf(common, common.Max());
        int count = common[best];
        if (count == 0)
        {
            Clear();
            return 0;
        }

        Copy(best, 0);
        _context.KeepSequence(0);
        _context.RemoveSequence(0, count);
        _sequences[0].RemoveRange(count, _sequences[0].Count - count);
        for (int sequence = 1; sequence < _sequences.Length; sequence++)
        {
            _sequences[sequence].Clear();
        }

        return count;
    }

    /// <summary>Lets a sequence share all of another.</summary>
    public void Copy(int from, int to)
    {
        if (from == to)
        {
            return;
        }

        _context.CopySequence(from, to);
        _sequences[to].Clear();
        _sequences[to].AddRange(_sequences[from]);
    }

    /// <summary>Takes note of a batch that was decoded.</summary>
    public void Add(DecodeBatch batch)
    {
        for (int i = 0; i < batch.Count; i++)
        {
            _sequences[batch.Sequences[i]].Add(batch.Tokens[i]);
        }
    }

    private static int Common(List<int> held, IReadOnlyList<int> prompt)
    {
        int most = Math.Min(held.Count, prompt.Count - 1);
        int count = 0;
        while (count < most && held[count] == prompt[count])
        {
            count++;
        }

        return count;
    }
}
