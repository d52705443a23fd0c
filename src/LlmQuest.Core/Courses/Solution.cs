using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>How a challenge is solved, shown by <c>reveal</c> and after passing.</summary>
/// <param name="Title">Its heading; may be empty.</param>
/// <param name="Content">What it says.</param>
/// <param name="At">Where it begins.</param>
public sealed record Solution(string Title, ImmutableArray<SceneElement> Content, SourcePosition At);
