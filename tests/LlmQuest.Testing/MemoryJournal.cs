using System.Collections.Immutable;
using LlmQuest.Core.Journal;

namespace LlmQuest.Testing;

/// <summary>A journal and a draft in memory; every event goes through its line and back, as through a file.</summary>
public sealed class MemoryJournal : IRunJournal, IAnswerDraft
{
    private readonly List<JournalEntry> _entries = [];
    private readonly SortedDictionary<int, string> _draft = [];

    public IReadOnlyList<JournalEntry> Entries => _entries;

    public IReadOnlyList<string> Notices => [];

    public JournalEntry Append(RunEvent runEvent)
    {
        string previous = _entries.Count > 0 ? _entries[^1].Hash : "";
        (string line, _) = JournalLine.Write(_entries.Count + 1, Guid.NewGuid(), DateTimeOffset.UnixEpoch, runEvent, previous);
        _entries.Add(JournalLine.Read(line));
        return _entries[^1];
    }

    public void Append(int sample, string text) => _draft[sample] = _draft.GetValueOrDefault(sample, "") + text;

    public ImmutableArray<string> Read() => [.. _draft.Values];

    public void Clear() => _draft.Clear();
}
