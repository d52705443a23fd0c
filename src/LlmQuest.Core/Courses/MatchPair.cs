using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>Two things that belong together.</summary>
/// <param name="Left">What is asked about.</param>
/// <param name="Right">What belongs to it.</param>
/// <param name="At">Where it stands.</param>
public sealed record MatchPair(string Left, string Right, SourcePosition At);
