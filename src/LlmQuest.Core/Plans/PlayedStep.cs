using System.Collections.Immutable;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Plans;

/// <summary>One command of a play-through, and what came of it.</summary>
/// <param name="Command">As it was typed; empty for the arrival.</param>
/// <param name="Said">What was said, the command itself left out.</param>
/// <param name="State">The run afterwards.</param>
/// <param name="WorkedOn">Address of the challenge that was answered or worked on last; empty when none was.</param>
/// <param name="Experiment">The last experiment so far, or null.</param>
/// <param name="Took">How long it took.</param>
public sealed record PlayedStep(string Command, ImmutableArray<TranscriptEntry> Said, RunState State, string WorkedOn, Experiment? Experiment, TimeSpan Took);
