using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>A way to another scene or stage.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Direction">The direction, for example <c>east</c>; may be empty when it has a name.</param>
/// <param name="Names">What a learner may call it; may be empty when it has a direction.</param>
/// <param name="To">A scene of this stage (<c>#scene</c>), a stage (<c>stage</c>) or a scene of a stage (<c>stage#scene</c>).</param>
/// <param name="After">Ids of challenges of this stage that open it; empty when it is open.</param>
/// <param name="Content">What is read on looking at it.</param>
/// <param name="At">Where it begins.</param>
public sealed record Exit(
    string Id,
    string Direction,
    ImmutableArray<string> Names,
    string To,
    ImmutableArray<string> After,
    ImmutableArray<SceneElement> Content,
    SourcePosition At) : SceneElement(At)
{
    /// <inheritdoc/>
    public override IEnumerable<SceneElement> Inner => Content;
}
