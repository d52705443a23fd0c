using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Courses;

/// <summary>One answer in a dialogue.</summary>
/// <param name="Text">The words.</param>
/// <param name="To">Id of the dialogue that follows, or empty when the talk ends.</param>
/// <param name="IsOnce">Whether it can be chosen only once.</param>
/// <param name="At">Where it stands.</param>
public sealed record DialogueChoice(string Text, string To, bool IsOnce, SourcePosition At);
