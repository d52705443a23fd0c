using LlmQuest.Core.Courses;

namespace LlmQuest.Reports.Board;

/// <summary>A challenge as the board knows it.</summary>
/// <param name="Address">Stage and id.</param>
/// <param name="Title">The task in one line; the id where only the runs tell of it.</param>
/// <param name="Lesson">The challenge as it stands in the lesson; null where only the runs tell of it.</param>
public sealed record BoardChallenge(string Address, string Title, Challenge? Lesson)
{
    /// <summary>Where to edit it: <c>file:line</c>; empty where only the runs tell of it.</summary>
    public string Place => Lesson is null ? "" : FormattableString.Invariant($"{Lesson.At.File}:{Lesson.At.Line}");
}
