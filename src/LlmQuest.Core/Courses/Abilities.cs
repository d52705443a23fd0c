using System.Collections.Immutable;

namespace LlmQuest.Core.Courses;

/// <summary>What treasures can do, everywhere in the adventure.</summary>
public static class Abilities
{
    /// <summary>Each ability by name, with what it does.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["token-ids"] = "shows tokens and their ids under any text",
        ["temperature"] = "sets the temperature of any lab",
        ["filters"] = "sets top_k, top_p, min_p and the other filters of any lab",
        ["seed"] = "sets the seed of any lab",
        ["probabilities"] = "shows the probability of every token that was written",
        ["branch"] = "takes another token at any place and goes on from there",
        ["exact-prompt"] = "shows the exact prompt that any lab sends",
        ["attention"] = "shows the attention and the guess after every layer for any text",
        ["sources"] = "shows how well each sentence of an answer is supported",
        ["footprint"] = "shows the energy that every experiment took",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
