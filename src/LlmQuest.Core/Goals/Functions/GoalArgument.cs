using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Functions;

/// <summary>What a function takes at one place.</summary>
/// <param name="Name">What it is called in the reference.</param>
/// <param name="Types">The types it may have.</param>
public sealed record GoalArgument(string Name, params ImmutableArray<LabType> Types)
{
    /// <summary>The types in words: "a list of numbers or a map from text to numbers".</summary>
    public string InWords => string.Join(" or ", Types.Select(type => type == LabType.ListOf(LabType.Any) ? "a list" : type == LabType.MapOf(LabType.Any) ? "a map" : type.ToString()));

    /// <summary>Whether a value of a type may stand here.</summary>
    public bool Accepts(LabType type) => Types.Any(type.Fits);
}
