using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>A line across the page.</summary>
/// <param name="At">Where it stands.</param>
public sealed record Separator(SourcePosition At) : Block(At);
