using LlmQuest.Content.Courses;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Hosting;

/// <summary>The course that <c>play</c> plays.</summary>
/// <param name="Course">The course, or null when it cannot be played.</param>
/// <param name="Errors">What keeps it from being played.</param>
internal sealed record PlayedCourse(Course? Course, IReadOnlyList<Diagnostic> Errors)
{
    private const string CourseFolder = "inside-the-machine";
    private const string CourseFile = "course.yaml";
    private const int MostTold = 5;

    /// <summary>Reads the course that is played when none is named.</summary>
    /// <param name="lessons">Folder of the courses.</param>
    public static PlayedCourse Read(string lessons) => Of(Usual(lessons));

    /// <summary>Folder of the course that is played when none is named.</summary>
    /// <param name="lessons">Folder of the courses.</param>
    public static string Usual(string lessons) => Path.Combine(lessons, CourseFolder);

    /// <summary>Reads a course.</summary>
    /// <param name="folder">Its folder.</param>
    /// <exception cref="UserException">There is no course.</exception>
    public static PlayedCourse ReadFolder(string folder)
    {
        if (!File.Exists(Path.Combine(folder, CourseFile)))
        {
            throw new UserException($"There is no course in '{folder}', for it holds no {CourseFile}: name the folder of a course with --course FOLDER, or begin one with llmquest course new.");
        }

        return Of(folder);
    }

    /// <summary>The course laid out, ready to be played.</summary>
    /// <exception cref="UserException">It cannot be played; the message says why.</exception>
    public World World()
    {
        if (Course is null)
        {
            string more = Errors.Count > MostTold ? $"\n… and {Errors.Count - MostTold} more: llmquest course check shows all of them." : "";
            throw new UserException(string.Join('\n', Errors.Take(MostTold)) + more);
        }

        return Course.Stages.Any(stage => !stage.IsDraft)
            ? new World(Course, DeclaredLabs.Registry)
            : throw new UserException($"{Course.Title} has no stage that is ready to be played: take 'status: draft' out of one of its stages.");
    }

    private static PlayedCourse Of(string folder)
    {
        CourseReading reading = CourseReader.Read(folder, DeclaredLabs.Registry);
        return new PlayedCourse(reading.Playable, [.. reading.Diagnostics.Where(found => found.Severity == Severity.Error)]);
    }
}
