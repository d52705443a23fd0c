using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Courses;

/// <summary>Put things in order.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Items">The things, in the right order; at least two.</param>
/// <param name="At">Where it begins.</param>
public sealed record OrderChallenge(string Id, ImmutableArray<ListItem> Items, SourcePosition At) : Challenge(Id, At)
{
    /// <inheritdoc/>
    public override string Type => "order";
}
