using System.Collections.Immutable;

namespace LlmQuest.Testing.Fuzz;

/// <summary>What became of many random lines.</summary>
/// <param name="Lines">How many were typed.</param>
/// <param name="Runs">In how many runs.</param>
/// <param name="Events">How many events they were recorded as.</param>
/// <param name="Experiments">How many of them were experiments.</param>
/// <param name="StagesPassed">How many stages were passed.</param>
/// <param name="Slowest">The longest that one took.</param>
/// <param name="SlowestLine">The line that took longest, cut at 80 characters.</param>
/// <param name="Failures">The lines that threw or led to a text that drives a terminal, each with what went wrong.</param>
public sealed record PlainFuzzReport(
    int Lines,
    int Runs,
    long Events,
    int Experiments,
    int StagesPassed,
    TimeSpan Slowest,
    string SlowestLine,
    ImmutableArray<string> Failures);
