using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Engine;

/// <summary>Record an event that follows from what was recorded.</summary>
/// <param name="Event">The event.</param>
public sealed record RecordEffect(RunEvent Event) : Effect;
