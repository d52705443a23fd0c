using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>An answer as an author writes it: words, numbers, several ways to say it (<c>cat | kitten</c>), or a regular expression (<c>/cats?/</c>).</summary>
/// <param name="Text">As it is written.</param>
/// <param name="At">Where it stands.</param>
public sealed record AnswerPattern(string Text, SourcePosition At);
