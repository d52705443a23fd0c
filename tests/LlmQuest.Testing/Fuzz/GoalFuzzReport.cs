namespace LlmQuest.Testing.Fuzz;

/// <summary>What a fuzz of goals came to.</summary>
/// <param name="Tried">How many expressions were tried.</param>
/// <param name="Read">How many of them are goals.</param>
/// <param name="Longest">The longest time that one took.</param>
/// <param name="Slowest">The expression that took it.</param>
/// <param name="Faults">What went wrong, with the expression; the first twenty.</param>
public sealed record GoalFuzzReport(int Tried, int Read, TimeSpan Longest, string Slowest, IReadOnlyList<string> Faults);
