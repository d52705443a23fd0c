using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Files;

/// <summary>A snapshot with its place in the journal.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="Offset">Length of the journal, in bytes, up to and with the event it was made after.</param>
internal sealed record KeptSnapshot(RunSnapshot Snapshot, long Offset);
