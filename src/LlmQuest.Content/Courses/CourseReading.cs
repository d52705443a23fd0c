using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Courses;

/// <summary>A course as it was read.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Course">The course, with every stage that could be read, or null when there is none.</param>
/// <param name="Stages">Its stage files, in order.</param>
/// <param name="Report">What is wrong with them.</param>
public sealed record CourseReading(string Folder, Course? Course, ImmutableArray<StageReading> Stages, Report Report)
{
    /// <summary>The course when it can be played: nothing about it is an error.</summary>
    public Course? Playable => Report.HasErrors ? null : Course;

    /// <summary>What is wrong, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Report.Sorted();
}
