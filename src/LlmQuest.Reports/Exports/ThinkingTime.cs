using LlmQuest.Core.Journal;

namespace LlmQuest.Reports.Exports;

/// <summary>How long a learner took for what was typed last: since the command before it; a break is no thinking.</summary>
internal sealed class ThinkingTime
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(30);
    private DateTimeOffset? _typed;

    /// <summary>The time; null where it is not known, or was a break.</summary>
    public TimeSpan? Last { get; private set; }

    /// <summary>Takes the next event.</summary>
    public void Add(JournalEntry entry)
    {
        if (entry.Event is not CommandEntered)
        {
            return;
        }

        Last = _typed is { } before && entry.Time >= before && entry.Time - before <= Longest ? entry.Time - before : null;
        _typed = entry.Time;
    }
}
