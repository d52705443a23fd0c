using LlmQuest.Core.Journal;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Sessions;

/// <summary>What a session writes to and computes with.</summary>
/// <param name="Journal">The run's journal.</param>
/// <param name="Draft">The answer that was being written when the program last ended, if any.</param>
/// <param name="Bench">The labs.</param>
/// <param name="Host">The model, for the status line and for loading it early; null when there is none to load.</param>
/// <param name="Recorded">Told of every event once the operating system has it; null when nobody listens.</param>
public sealed record SessionPorts(IRunJournal Journal, IAnswerDraft Draft, ILabBench Bench, ModelHost? Host = null, Action<JournalEntry>? Recorded = null)
{
    /// <summary>Chains of the same run that were played on other machines, so that this one goes on from all of them.</summary>
    public IReadOnlyList<RunFile> Others { get; init; } = [];

    /// <summary>The day, so that somebody who was away for long is reminded; null where nobody is.</summary>
    public DateOnly? Today { get; init; }
}
