using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>A block of running text: a paragraph, a list, a table and so on.</summary>
/// <param name="At">Where it begins in the lesson file.</param>
public abstract record Block(SourcePosition At);
