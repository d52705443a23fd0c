using LlmQuest.Content.Courses;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Hosting;

/// <summary>The course that <c>play</c> plays.</summary>
/// <param name="Course">The course, or null when it cannot be played.</param>
/// <param name="Errors">What keeps it from being played.</param>
internal sealed record PlayedCourse(Course? Course, IReadOnlyList<Diagnostic> Errors)
{
    private const string CourseFolder = "inside-the-machine";

    /// <summary>Reads it.</summary>
    /// <param name="lessons">Folder of the courses.</param>
    public static PlayedCourse Read(string lessons)
    {
        CourseReading reading = CourseReader.Read(Path.Combine(lessons, CourseFolder), DeclaredLabs.Registry);
        return new PlayedCourse(reading.Playable, [.. reading.Diagnostics.Where(found => found.Severity == Severity.Error)]);
    }
}
