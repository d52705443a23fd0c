namespace LlmQuest.Core.Journal;

/// <summary>The state of a run after one of its events: a cache, which may be thrown away at any time.</summary>
/// <param name="Key">What the state was made with, course and engine; opaque to the journal. Another key: another state would come out today.</param>
/// <param name="Sequence">Number of the last event that is in the state.</param>
/// <param name="Hash">Hash of that event.</param>
/// <param name="State">The state, as JSON; opaque to the journal.</param>
public sealed record RunSnapshot(string Key, long Sequence, string Hash, string State);
