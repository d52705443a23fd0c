using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>Quoted blocks.</summary>
/// <param name="Content">The blocks.</param>
/// <param name="At">Where it begins.</param>
public sealed record Quote(ImmutableArray<Block> Content, SourcePosition At) : Block(At);
