using System.Collections.Immutable;

namespace LlmQuest.Core.Journal;

/// <summary>A room of people bet on a challenge by a show of hands, before its outcome was seen.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge within the stage.</param>
/// <param name="Hands">How many hands, by what they bet on.</param>
public sealed record HandsShown(string Stage, string Challenge, ImmutableSortedDictionary<string, int> Hands) : RunEvent;
