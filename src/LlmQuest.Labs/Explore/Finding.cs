using System.Collections.Immutable;

namespace LlmQuest.Labs.Explore;

/// <summary>A trouble and the way to it.</summary>
/// <param name="Seed">The seed under which the way leads there.</param>
/// <param name="Lines">What is typed, from the beginning of a run; no line of it can be left out.</param>
/// <param name="Trouble">What is wrong at its end.</param>
public sealed record Finding(long Seed, ImmutableArray<string> Lines, Trouble Trouble);
