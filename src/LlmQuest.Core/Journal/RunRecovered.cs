namespace LlmQuest.Core.Journal;

/// <summary>What was left behind a damaged place was taken up again: the state of the run after it.</summary>
/// <param name="State">The state, as a snapshot has it: unlike a snapshot it must be readable for ever, so members of <c>RunState</c> are added, never changed.</param>
/// <param name="Lost">Numbers the lost events had, for a person.</param>
public sealed record RunRecovered(string State, string Lost) : RunEvent;
