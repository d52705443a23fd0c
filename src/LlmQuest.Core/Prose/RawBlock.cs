using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>HTML and other text that is kept as it stands.</summary>
/// <param name="Text">The lines.</param>
/// <param name="At">Where it begins.</param>
public sealed record RawBlock(string Text, SourcePosition At) : Block(At);
