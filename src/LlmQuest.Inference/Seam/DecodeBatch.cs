namespace LlmQuest.Inference.Seam;

/// <summary>The tokens of one decode. Reused between decodes to spare allocations.</summary>
public sealed class DecodeBatch
{
    private readonly List<int> _tokens = [];
    private readonly List<int> _positions = [];
    private readonly List<int> _sequences = [];
    private readonly List<bool> _wantsLogits = [];

    /// <summary>Number of tokens.</summary>
    public int Count => _tokens.Count;

    /// <summary>Number of tokens that ask for logits.</summary>
    public int LogitsRows { get; private set; }

    /// <summary>Token ids.</summary>
    public IReadOnlyList<int> Tokens => _tokens;

    /// <summary>Position of each token in its sequence, from 0.</summary>
    public IReadOnlyList<int> Positions => _positions;

    /// <summary>Sequence id of each token.</summary>
    public IReadOnlyList<int> Sequences => _sequences;

    /// <summary>Whether each token asks for logits.</summary>
    public IReadOnlyList<bool> WantsLogits => _wantsLogits;

    /// <summary>Adds a token.</summary>
    /// <param name="token">Token id.</param>
    /// <param name="position">Position in the sequence, from 0.</param>
    /// <param name="sequence">Sequence id.</param>
    /// <param name="wantsLogits">Whether the logits after this token are asked for.</param>
    public void Add(int token, int position, int sequence, bool wantsLogits)
    {
        _tokens.Add(token);
        _positions.Add(position);
        _sequences.Add(sequence);
        _wantsLogits.Add(wantsLogits);
        LogitsRows += wantsLogits ? 1 : 0;
    }

    /// <summary>Removes all tokens.</summary>
    public void Clear()
    {
        _tokens.Clear();
        _positions.Clear();
        _sequences.Clear();
        _wantsLogits.Clear();
        LogitsRows = 0;
    }
}
