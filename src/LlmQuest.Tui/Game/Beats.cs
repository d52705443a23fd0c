using LlmQuest.Core.Engine;

namespace LlmQuest.Tui.Game;

/// <summary>The transcript in short beats: a long story comes a paragraph at a time, everything else at once.</summary>
internal sealed class Beats
{
    private const string Paragraph = "\n\n";
    private readonly List<TranscriptEntry> _all = [];
    private IReadOnlyList<TranscriptEntry> _entries = [];
    private int _shown;

    /// <summary>What is shown so far.</summary>
    public IReadOnlyList<TranscriptEntry> Shown { get; private set; } = [];

    /// <summary>Whether there is more to be told.</summary>
    public bool HasMore => _shown < _all.Count;

    /// <summary>Takes the transcript as it is now.</summary>
    /// <param name="entries">The transcript.</param>
    /// <param name="isHeld">Whether a story among what is new waits for the learner.</param>
    public void Take(IReadOnlyList<TranscriptEntry> entries, bool isHeld)
    {
        bool isFirst = _entries.Count == 0;
        bool goesOn = GoesOn(entries);
        if (!goesOn)
        {
            _all.Clear();
            _shown = 0;
        }

        _all.AddRange(entries.Skip(goesOn ? _entries.Count : 0).SelectMany(Paragraphs));
        _entries = entries;
        _shown = isHeld && (goesOn || isFirst) ? EndOfBeat() : _all.Count;
        Shown = [.. _all.Take(_shown)];
    }

    /// <summary>Tells the next beat.</summary>
    public void Next()
    {
        _shown = EndOfBeat();
        Shown = [.. _all.Take(_shown)];
    }

    /// <summary>Tells everything.</summary>
    public void All()
    {
        _shown = _all.Count;
        Shown = [.. _all];
    }

    // One paragraph of story, with all that is said around it.
    private int EndOfBeat()
    {
        int stories = 0;
        for (int at = _shown; at < _all.Count; at++)
        {
            if (_all[at].Kind is TranscriptKind.Story && ++stories > 1)
            {
                return at;
            }
        }

        return _all.Count;
    }

    private bool GoesOn(IReadOnlyList<TranscriptEntry> entries)
        => _entries.Count > 0 && entries.Count >= _entries.Count && ReferenceEquals(entries[_entries.Count - 1], _entries[^1]);

    private static IEnumerable<TranscriptEntry> Paragraphs(TranscriptEntry entry)
        => entry.Kind is TranscriptKind.Story ? entry.Text.Split(Paragraph, StringSplitOptions.RemoveEmptyEntries).Select(text => entry with { Text = text }) : [entry];
}
