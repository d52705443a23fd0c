using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>A link.</summary>
/// <param name="Content">The words that are shown.</param>
/// <param name="Target">Where it leads, as it is written.</param>
/// <param name="At">Where it stands.</param>
public sealed record Link(ImmutableArray<Inline> Content, string Target, SourcePosition At) : Inline;
