namespace LlmQuest.Core.Journal;

/// <summary>An event with its place in the chain.</summary>
/// <param name="Sequence">Number of the event in its chain, from 1.</param>
/// <param name="Id">Unique id of the event.</param>
/// <param name="Time">When it was recorded, UTC.</param>
/// <param name="Event">What happened.</param>
/// <param name="Previous">Hash of the entry before it; empty for the first.</param>
/// <param name="Hash">Lower-case hexadecimal SHA-256 of <paramref name="Previous"/>, a newline, and the line without its hash member.</param>
public sealed record JournalEntry(long Sequence, Guid Id, DateTimeOffset Time, RunEvent Event, string Previous, string Hash);
