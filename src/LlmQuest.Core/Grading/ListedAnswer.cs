using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Grading;

/// <summary>An answer that an author listed, to be tried.</summary>
/// <param name="Answer">What a learner would type; null when none can be derived, as from a regular expression.</param>
/// <param name="Written">As the author wrote it.</param>
/// <param name="At">Where it stands.</param>
public sealed record ListedAnswer(string? Answer, string Written, SourcePosition At);
