namespace LlmQuest.Core.Journal;

/// <summary>Port: the append-only journal of one run, with one writer.</summary>
public interface IRunJournal
{
    /// <summary>Everything recorded so far, oldest first.</summary>
    IReadOnlyList<JournalEntry> Entries { get; }

    /// <summary>What a person should know about opening it: a torn line, a database that was rebuilt. Empty when all was well.</summary>
    IReadOnlyList<string> Notices { get; }

    /// <summary>Writes an event. When it returns, the operating system has it: it survives the end of the process.</summary>
    /// <exception cref="IOException">The event could not be written; nothing was recorded.</exception>
    JournalEntry Append(RunEvent runEvent);
}
