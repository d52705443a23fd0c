using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Text in a frame, such as a callout, a spoiler or a checklist; also a div that is not known.</summary>
/// <param name="Kind">Name of the div, for example <c>callout</c>.</param>
/// <param name="Title">Its heading; may be empty.</param>
/// <param name="Content">What is in it, in order.</param>
/// <param name="At">Where it begins.</param>
public sealed record Aside(string Kind, string Title, ImmutableArray<SceneElement> Content, SourcePosition At) : SceneElement(At)
{
    /// <inheritdoc/>
    public override IEnumerable<SceneElement> Inner => Content;
}
