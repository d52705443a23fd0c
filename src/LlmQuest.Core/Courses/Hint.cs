using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>One step of a hint ladder.</summary>
/// <param name="Cost">Points that asking for it takes from the challenge; null takes the usual share.</param>
/// <param name="Content">What it says.</param>
/// <param name="At">Where it begins.</param>
public sealed record Hint(int? Cost, ImmutableArray<SceneElement> Content, SourcePosition At);
