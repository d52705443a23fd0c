using System.Text;
using LlmQuest.Core.Journal;
using LlmQuest.Storage.Files;

namespace LlmQuest.Storage.Chain;

/// <summary>The end of a chain that is being written: the events after a snapshot, with the place where each ends in the journal.</summary>
internal sealed class LiveChain
{
    private readonly List<JournalEntry> _entries = [];
    private readonly List<long> _lengths = [];
    private readonly RunSnapshot? _start;
    private readonly long _offset;

    public LiveChain(KeptSnapshot? kept, IEnumerable<ChainLine> lines)
    {
        _start = kept?.Snapshot;
        _offset = kept?.Offset ?? 0;
        foreach (ChainLine line in lines)
        {
            Add(line);
        }
    }

    public IReadOnlyList<JournalEntry> Entries => _entries;

    public long LastSequence => Start + _entries.Count;

    public string LastHash => _entries.Count > 0 ? _entries[^1].Hash : _start?.Hash ?? "";

    private long Start => _start?.Sequence ?? 0;

    public void Add(ChainLine line)
    {
        _entries.Add(line.Entry);
        _lengths.Add(Encoding.UTF8.GetByteCount(line.Text) + 1);
    }

    /// <summary>Length of the journal up to and with the event a snapshot was made after.</summary>
    /// <exception cref="ArgumentException">It was made after none of these.</exception>
    public long EndOf(RunSnapshot snapshot)
    {
        long count = snapshot.Sequence - Start;
        bool isHere = snapshot.Sequence > 0 && count >= 0 && count <= _entries.Count && snapshot.Hash == (count == 0 ? _start?.Hash : _entries[(int)count - 1].Hash);
        return isHere
            ? _offset + _lengths.Take((int)count).Sum()
            : throw new ArgumentException(FormattableString.Invariant($"There is no event {snapshot.Sequence} with the hash '{snapshot.Hash}'."), nameof(snapshot));
    }
}
