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
        ["sources"] = "finds the passages of the archive that are nearest to any question",
        ["footprint"] = "shows the energy that the last experiment took",
        ["script"] = "writes any experiment as a script that runs elsewhere",
        ["limit"] = "sets max_new_tokens of any lab",
        ["samples"] = "sets how many answers any lab asks for",
        ["system"] = "sets the system text of any chat",
        ["surprise"] = "shows how much any text surprises the model, token by token",
        ["ladder"] = "shows how well any text is predicted, from a blind guess to the whole model",
        ["certificate"] = "seals a certificate of what was really done",
        ["interval"] = "shows what a share of a few can say: use it on 7 of 10",
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);
}
