using LlmQuest.Content.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Hosting;

/// <summary>Lays out the course that is played.</summary>
internal static class PlayedCourse
{
    private const string CourseFolder = "inside-the-machine";
    private const int MostTold = 5;

    /// <summary>Folder of the course that is played when none is named.</summary>
    /// <param name="lessons">Folder of the courses.</param>
    public static string Usual(string lessons)
    {
        // A kit brings one course alone, and need not bring this one.
        string usual = Path.Combine(lessons, CourseFolder);
        return Directory.Exists(usual) || !Directory.Exists(lessons) || Directory.EnumerateDirectories(lessons).Where(folder => File.Exists(Path.Combine(folder, CourseReader.FileName))).Take(2).ToArray() is not [var only]
            ? usual
            : only;
    }

    /// <summary>Opens a course.</summary>
    /// <param name="lessons">Folder of the courses.</param>
    /// <param name="course">Folder of the course; null for the usual one.</param>
    /// <exception cref="UserException">There is no course, or it cannot be played; the message says why.</exception>
    public static World Open(string lessons, string? course) => Of(Read(course ?? Usual(lessons)));

    /// <summary>Reads a course, whether it can be played or not.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="UserException">There is no course.</exception>
    public static CourseReading Read(string folder)
        => File.Exists(Path.Combine(folder, CourseReader.FileName))
            ? CourseReader.Read(folder, DeclaredLabs.Registry)
            : throw new UserException($"There is no course in '{folder}', for it holds no {CourseReader.FileName}: name the folder of a course with --course FOLDER, or begin one with llmquest course new.");

    /// <summary>The course laid out, ready to be played.</summary>
    /// <exception cref="UserException">It cannot be played; the message says why.</exception>
    public static World Of(CourseReading reading)
    {
        if (reading.Playable is not { } course)
        {
            Diagnostic[] errors = [.. reading.Report.Sorted().Where(found => found.Severity == Severity.Error)];
            string more = errors.Length > MostTold ? $"\n… and {errors.Length - MostTold} more: llmquest course check shows all of them." : "";
            throw new UserException(string.Join('\n', errors.Take(MostTold)) + more);
        }

        return course.Stages.Any(stage => !stage.IsDraft)
            ? new World(course, DeclaredLabs.Registry)
            : throw new UserException($"{course.Title} has no stage that is ready to be played: take 'status: draft' out of one of its stages.");
    }
}
