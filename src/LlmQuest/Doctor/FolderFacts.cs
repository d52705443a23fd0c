using LlmQuest.Content.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;

namespace LlmQuest.Doctor;

/// <summary>The folders that are used.</summary>
/// <param name="Folders">Where they are.</param>
/// <param name="LessonsProblem">Why the course cannot be played, or null.</param>
/// <param name="SavesProblem">Why runs cannot be kept there, or null.</param>
/// <param name="SavesFreeBytes">Space that is free for runs; null where it cannot be told.</param>
internal sealed record FolderFacts(ProjectFolders Folders, string? LessonsProblem, string? SavesProblem, long? SavesFreeBytes)
{
    public static FolderFacts Read(ProjectFolders folders) => new(folders, TryRead(folders.Lessons), TryWrite(folders.Saves), Free(folders.Saves));

    private static string? TryRead(string lessons)
    {
        CourseReading reading = CourseReader.Read(PlayedCourse.Usual(lessons), DeclaredLabs.Registry);
        Diagnostic[] errors = reading.Playable is null ? [.. reading.Report.Sorted().Where(found => found.Severity == Severity.Error)] : [];
        return (reading.Playable, errors) switch
        {
            (not null, _) => null,
            (_, []) => $"The folder {lessons} holds no course.",
            (_, [var only]) => only.ToString(),
            (_, [var first, ..]) => $"{first} (and {Quantity.Of(errors.Length - 1, "more error")})",
        };
    }

    private static string? TryWrite(string saves)
    {
        string probe = Path.Combine(saves, $".doctor-{Guid.NewGuid():N}");
        bool isNew = !Directory.Exists(saves);
        try
        {
            Directory.CreateDirectory(saves);
            File.WriteAllText(probe, "can be written");
            File.Delete(probe);
            if (isNew)
            {
                Directory.Delete(saves);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message.TrimEnd('.');
        }
    }

    private static long? Free(string folder)
    {
        try
        {
            string? at = Path.GetFullPath(folder);
            while (at is not null && !Directory.Exists(at))
            {
                at = Path.GetDirectoryName(at);
            }

            return at is null ? null : new DriveInfo(at).AvailableFreeSpace;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }
}
