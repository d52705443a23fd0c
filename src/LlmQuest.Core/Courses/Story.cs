using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Prose;

namespace LlmQuest.Core.Courses;

/// <summary>Running text.</summary>
/// <param name="Content">Its blocks, in order; never empty.</param>
/// <param name="At">Where it begins.</param>
public sealed record Story(ImmutableArray<Block> Content, SourcePosition At) : SceneElement(At);
