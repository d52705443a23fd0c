using System.Collections.Immutable;

namespace LlmQuest.Labs.Explore;

/// <summary>What a robot did and found under one seed.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Lines">Lines it typed.</param>
/// <param name="Runs">Runs it began.</param>
/// <param name="Entered">Stages it was in.</param>
/// <param name="Seen">Scenes it saw, by address.</param>
/// <param name="Met">Challenges it met, by address.</param>
/// <param name="Finding">What is wrong, or null.</param>
public sealed record Exploration(
    long Seed,
    int Lines,
    int Runs,
    ImmutableSortedSet<string> Entered,
    ImmutableSortedSet<string> Seen,
    ImmutableSortedSet<string> Met,
    Finding? Finding);
