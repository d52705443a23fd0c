using System.Collections.Immutable;

namespace LlmQuest.Labs.Explore;

/// <summary>Something that is wrong with a course or with the engine.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="What">It, in a sentence.</param>
/// <param name="Tried">What a robot tried from there in vain; empty where that says nothing.</param>
public sealed record Trouble(TroubleKind Kind, string What, ImmutableArray<string> Tried)
{
    /// <summary>Whether another trouble is the same one: a shorter way to it is as good.</summary>
    /// <param name="other">The other one.</param>
    public bool IsLike(Trouble? other) => other is not null && other.Kind == Kind && (Kind != TroubleKind.Exception || other.What == What);
}
