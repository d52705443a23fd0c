using LlmQuest.Core.Engine;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Game;

/// <summary>The transcript in short beats: a long story comes a paragraph at a time, everything else at once.</summary>
internal sealed class Beats
{
    private const string Paragraph = "\n\n";
    private const int MostParagraphs = 2;
    private readonly List<TranscriptEntry> _all = [];
    private IReadOnlyList<TranscriptEntry> _entries = [];
    private int _shown;
    private int _from;

    /// <summary>Room for what is said.</summary>
    public (int Columns, int Rows) Size
    {
        get;
        set
        {
            bool isLarger = value.Rows > field.Rows;
            field = value;
            if (isLarger && HasMore)
            {
                ShowTo(Math.Max(_shown, EndOfBeat(_from)));
            }
        }
    }

    = (80, 12);

    /// <summary>Whether every beat is one paragraph, even where two would fit.</summary>
    public bool IsSingle { get; set; }

    /// <summary>What is shown so far.</summary>
    public IReadOnlyList<TranscriptEntry> Shown { get; private set; } = [];

    /// <summary>Whether there is more to be told.</summary>
    public bool HasMore => _shown < _all.Count;

    /// <summary>Forgets what was said: another run begins.</summary>
    public void Forget()
    {
        _all.Clear();
        _entries = [];
        (_shown, _from) = (0, 0);
    }

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
        _from = _shown;
        ShowTo(isHeld && (goesOn || isFirst) ? EndOfBeat(_from) : _all.Count);
    }

    /// <summary>Tells the next beat.</summary>
    public void Next()
    {
        _from = _shown;
        ShowTo(EndOfBeat(_from));
    }

    /// <summary>Tells everything.</summary>
    public void All() => ShowTo(_all.Count);

    private void ShowTo(int end)
    {
        _shown = end;
        Shown = [.. _all.Take(end)];
    }

    // A paragraph of story or two with all that is said around them, as far as they fit on the screen.
    private int EndOfBeat(int from)
    {
        int stories = 0;
        int rows = 0;
        for (int at = from; at < _all.Count; at++)
        {
            bool isStory = _all[at].Kind is TranscriptKind.Story;
            rows += 1 + TextWrapper.Wrap(_all[at].Text, Size.Columns).Count();
            if ((isStory && ++stories > 1 && (stories > (IsSingle ? 1 : MostParagraphs) || rows > Size.Rows)) || (rows > Size.Rows && at > from && _all[at].Kind is TranscriptKind.Story or TranscriptKind.Reply))
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
