using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>A paragraph.</summary>
/// <param name="Content">Its words.</param>
/// <param name="At">Where it begins.</param>
public sealed record Paragraph(ImmutableArray<Inline> Content, SourcePosition At) : Block(At);
