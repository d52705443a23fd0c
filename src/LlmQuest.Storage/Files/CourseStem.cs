using LlmQuest.Core.Journal;

namespace LlmQuest.Storage.Files;

/// <summary>Finds the files of a profile's run of a course: the first course keeps the plain name.</summary>
internal static class CourseStem
{
    private const int FirstLine = 4096;

    /// <exception cref="StoreException">A name cannot be one of a file.</exception>
    public static StoreFiles Choose(string folder, string profile, string? course)
    {
        StoreFiles plain = StoreFiles.For(folder, StoreFiles.IsName(profile) ? profile : throw StoreException.ProfileName(profile));
        return course is null || CourseOf(plain) is not { } other || other == course ? plain : StoreFiles.For(folder, profile, course);
    }

    /// <summary>The course of a run without reading all of it; null when it has not begun or cannot be told.</summary>
    private static string? CourseOf(StoreFiles files)
    {
        string? course = File.Exists(files.Header) ? RunHeader.Read(SharedFile.ReadText(files.Header).TrimEnd()).Header?.Course : null;
        return string.IsNullOrEmpty(course) ? FirstEvent(files) : course;
    }

    private static string? FirstEvent(StoreFiles files)
    {
        if (!File.Exists(files.Journal))
        {
            return null;
        }

        byte[] start = SharedFile.ReadStart(files.Journal, FirstLine);
        int length = Array.IndexOf(start, (byte)'\n');
        try
        {
            return length < 0 ? null : (ChainLine.TryRead(start.AsMemory(0, length))?.Entry.Event as RunStarted)?.Course;
        }
        catch (UnknownEventException)
        {
            return null;
        }
    }
}
