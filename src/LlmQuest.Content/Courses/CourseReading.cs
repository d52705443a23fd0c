using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Courses;

/// <summary>A course as it was read.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Course">The course, with every stage that could be read, or null when there is none.</param>
/// <param name="Stages">Its stage files, in order.</param>
/// <param name="Report">What is wrong with them.</param>
public sealed record CourseReading(string Folder, Course? Course, ImmutableArray<StageReading> Stages, Report Report)
{
    /// <summary>The text of <c>course.yaml</c>, or null when stages were read without a course.</summary>
    public SourceText? Source { get; init; }

    /// <summary>The labs there are.</summary>
    public LabRegistry Labs { get; init; } = new();

    /// <summary>Whether every stage file that is listed was read; otherwise names that are not known may stand in the others.</summary>
    public bool IsWhole { get; init; } = true;

    /// <summary>The one file that was asked about, or null when all of them were.</summary>
    public string? Only { get; init; }

    /// <summary>Whether anything that was asked about is an error.</summary>
    public bool HasErrors => Only is null ? Report.HasErrors : Diagnostics.Any(found => found.Severity == Severity.Error);

    /// <summary>The course when it can be played: nothing about it is an error.</summary>
    public Course? Playable => Report.HasErrors ? null : Course;

    /// <summary>What is wrong, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Only is null ? Report.Sorted() : [.. Report.Sorted().Where(found => found.File == Only)];
}
