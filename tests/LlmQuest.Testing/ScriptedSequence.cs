namespace LlmQuest.Testing;

/// <summary>The tokens of one sequence and the cells that hold them.</summary>
internal sealed class ScriptedSequence
{
    private readonly List<int> _tokens = [];
    private readonly List<ScriptedCell> _cells = [];

    public IReadOnlyList<int> Tokens => _tokens;

    public void Add(int token, int position)
    {
        if (position != _tokens.Count)
        {
            throw new InvalidOperationException($"Position {position} does not follow {_tokens.Count} tokens.");
        }

        _tokens.Add(token);
        _cells.Add(new ScriptedCell());
    }

    /// <summary>Gives all cells to an empty sequence, too.</summary>
    public void ShareWith(ScriptedSequence other)
    {
        other._tokens.AddRange(_tokens);
        other._cells.AddRange(_cells);
        _cells.ForEach(c => c.Owners++);
    }

    /// <summary>Lets go of the cells from a position on; returns how many became free.</summary>
    public int RemoveFrom(int position)
    {
        int count = Math.Max(0, _tokens.Count - position);
        int first = _tokens.Count - count;
        int freed = _cells.Skip(first).Count(c => --c.Owners == 0);
        _tokens.RemoveRange(first, count);
        _cells.RemoveRange(first, count);
        return freed;
    }
}
