using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>A note that learners do not see.</summary>
/// <param name="Content">What is in it, in order.</param>
/// <param name="At">Where it begins.</param>
public sealed record InstructorNote(ImmutableArray<SceneElement> Content, SourcePosition At) : SceneElement(At)
{
    /// <inheritdoc/>
    public override IEnumerable<SceneElement> Inner => Content;
}
