using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>One cell of a table.</summary>
/// <param name="Content">Its words.</param>
/// <param name="At">Where it begins.</param>
public sealed record TableCell(ImmutableArray<Inline> Content, SourcePosition At);
