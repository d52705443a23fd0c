using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>A heading.</summary>
/// <param name="Level">1 for the largest, up to 6.</param>
/// <param name="Content">Its words, without attributes in braces.</param>
/// <param name="Id">The id in braces after it, or empty.</param>
/// <param name="At">Where it begins.</param>
public sealed record Heading(int Level, ImmutableArray<Inline> Content, string Id, SourcePosition At) : Block(At);
