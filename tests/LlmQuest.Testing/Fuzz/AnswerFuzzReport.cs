using System.Collections.Immutable;
using LlmQuest.Core.Grading;

namespace LlmQuest.Testing.Fuzz;

/// <summary>What became of many random answers.</summary>
/// <param name="Lines">How many were graded.</param>
/// <param name="Kinds">How many got each kind of verdict.</param>
/// <param name="Slowest">The longest that one took.</param>
/// <param name="SlowestLine">The answer that took longest, cut at 80 characters.</param>
/// <param name="Failures">The answers that threw or got an impossible verdict, each with what went wrong.</param>
public sealed record AnswerFuzzReport(
    int Lines,
    ImmutableSortedDictionary<VerdictKind, int> Kinds,
    TimeSpan Slowest,
    string SlowestLine,
    ImmutableArray<string> Failures);
