using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>Code, or what a program printed; shown as it stands.</summary>
/// <param name="Language">What stands after the fence, for example <c>python</c>, <c>output</c> or <c>error</c>; may be empty.</param>
/// <param name="Text">The lines.</param>
/// <param name="At">Where it begins.</param>
public sealed record CodeBlock(string Language, string Text, SourcePosition At) : Block(At);
