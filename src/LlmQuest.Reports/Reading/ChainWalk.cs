using LlmQuest.Core.Journal;
using LlmQuest.Reports.Tallies;

namespace LlmQuest.Reports.Reading;

/// <summary>Counts the lines of one chain, each of which has to follow the one before.</summary>
/// <param name="header">Whose chain it is.</param>
/// <param name="promised">How many events it is to have at least.</param>
internal sealed class ChainWalk(RunHeader header, long promised = 0)
{
    private readonly TallyFold _fold = new(header);
    private string _lastHash = "";
    private long _last;

    /// <summary>Whether the file says that more follow than did.</summary>
    public bool IsCut => _last < promised;

    /// <returns>False when the line is not the next one of the chain, as it was written.</returns>
    public bool TryStep(ReadOnlySpan<byte> line)
    {
        if (!JournalGlance.TryRead(line, TallyFold.Wanted, out JournalGlance glance) || glance.Sequence != _last + 1 || glance.Previous != _lastHash)
        {
            return false;
        }

        (_last, _lastHash) = (glance.Sequence, glance.Hash);
        _fold.Add(glance.Time, glance.Event);
        return true;
    }

    public ChainTally Finish() => new(header, _lastHash, _fold.Finish());
}
