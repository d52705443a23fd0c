using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Say what belongs together.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Pairs">What belongs together; at least two pairs.</param>
/// <param name="Extras">Right sides that belong to nothing.</param>
/// <param name="At">Where it begins.</param>
public sealed record MatchChallenge(string Id, ImmutableArray<MatchPair> Pairs, ImmutableArray<string> Extras, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "match";
}
