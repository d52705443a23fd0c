using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Text;
using LlmQuest.Courses;
using LlmQuest.Terminal;

namespace LlmQuest.HandOut;

/// <summary>Reads a course that is to be handed out: nothing about it is an error.</summary>
internal static class SoundCourse
{
    /// <summary>Reads and checks it.</summary>
    /// <param name="streams">Takes how far it is, when that takes long.</param>
    /// <param name="folder">The course's folder.</param>
    /// <param name="stop">Ends it early.</param>
    /// <exception cref="UserException">There is no course, or it has errors.</exception>
    public static CourseReading Read(Streams streams, string folder, CancellationToken stop)
    {
        string shown = DisplayText.Strip(folder);
        if (!File.Exists(Path.Combine(folder, CourseReader.FileName)))
        {
            throw new UserException($"There is no course in '{shown}', for it holds no {CourseReader.FileName}: name the folder of a course, or begin one with llmquest course new.");
        }

        CourseReading reading = CourseDesk.Read(streams, folder, stop);
        CourseChecker.Check(reading);
        if (FirstError(reading) is { } error)
        {
            throw new UserException($"The course in '{shown}' has errors, and is not handed out; the first is {error} See all of them with: llmquest course check {shown}");
        }

        return reading;
    }

    /// <summary>The first error of a course that was checked, in a line; null when it has none.</summary>
    public static string? FirstError(CourseReading reading)
        => reading.Report.HasErrors ? DisplayText.Strip(reading.Report.Sorted().First(found => found.Severity == Severity.Error).ToString()).ReplaceLineEndings(" ") : null;
}
