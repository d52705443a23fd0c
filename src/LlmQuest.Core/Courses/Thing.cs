using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Something that can be examined, and perhaps carried.</summary>
/// <param name="Id">Id within the stage.</param>
/// <param name="Names">What a learner may call it; the first is shown.</param>
/// <param name="IsPortable">Whether it can be taken along.</param>
/// <param name="Content">What is read on examining it.</param>
/// <param name="At">Where it begins.</param>
public sealed record Thing(string Id, ImmutableArray<string> Names, bool IsPortable, ImmutableArray<SceneElement> Content, SourcePosition At) : SceneElement(At)
{
    /// <inheritdoc/>
    public override IEnumerable<SceneElement> Inner => Content;
}
