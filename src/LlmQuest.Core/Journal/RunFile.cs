using System.Collections.Immutable;
using System.Text;

namespace LlmQuest.Core.Journal;

/// <summary>A chain that can be carried to another machine: a header and the lines of its events, exactly as they were written.</summary>
/// <param name="Header">Whose chain it is.</param>
/// <param name="Chain">An unbroken chain from the first event on.</param>
public sealed record RunFile(RunHeader Header, ImmutableArray<ChainLine> Chain)
{
    /// <summary>When the last event was recorded; null for none.</summary>
    public DateTimeOffset? LastTime => Chain.IsEmpty ? null : Chain[^1].Entry.Time;

    /// <summary>Hash of the last event; empty for none.</summary>
    public string LastHash => Chain.IsEmpty ? "" : Chain[^1].Entry.Hash;

    /// <summary>JSON Lines, the header first. The same chain is the same bytes.</summary>
    public string Write()
    {
        var text = new StringBuilder(Header.Write(Chain.Length)).Append('\n');
        foreach (ChainLine line in Chain)
        {
            text.Append(line.Text).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Whether another chain of the same writer has all of this one, in the same order.</summary>
    /// <param name="other">The other chain.</param>
    public bool IsBeginningOf(RunFile other)
        => Chain.Length <= other.Chain.Length && (Chain.IsEmpty || other.Chain[Chain.Length - 1].Entry.Hash == LastHash);
}
