using LlmQuest.Core.Courses;

namespace LlmQuest.Core.Grading;

/// <summary>One member of a typed list.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Form">In normal form.</param>
/// <param name="Reply">The reply that it gets, or null when nobody foresaw it.</param>
/// <param name="Pattern">The author's pattern that it fits, or null.</param>
internal sealed record ListMember(string Typed, string Form, AnswerReply? Reply, AnswerPattern? Pattern)
{
    public bool IsRight => Reply is { IsRight: true };
}
