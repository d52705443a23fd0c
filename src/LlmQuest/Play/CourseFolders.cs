using LlmQuest.Content.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Text;
using LlmQuest.Hosting;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>The folders that hold courses.</summary>
internal static class CourseFolders
{
    private const int FirstLines = 40;

    /// <summary>The one that was named at the start, those that were added, and those below the lessons.</summary>
    public static IEnumerable<string> Of(ProjectFolders folders, string? named)
    {
        IEnumerable<string> all = Below(folders.Courses).Concat(Below(folders.Lessons));
        all = named is null ? all : all.Prepend(Path.GetFullPath(named));
        return all.Select(Path.GetFullPath).Distinct(StringComparer.Ordinal).Where(folder => File.Exists(Path.Combine(folder, CourseReader.FileName)));
    }

    /// <summary>A course, read whole, with what is wrong with it.</summary>
    public static CourseLine Line(string folder)
    {
        CourseReading reading = CourseReader.Read(folder, DeclaredLabs.Registry);
        if (reading.Playable is { } course)
        {
            string problem = course.Stages.Any(stage => !stage.IsDraft) ? "" : "none of its stages is ready to be played.";
            return new CourseLine(folder, DisplayText.Strip(course.Title), DisplayText.Strip(course.Audience)) { Problem = problem };
        }

        Diagnostic[] errors = [.. reading.Report.Sorted().Where(found => found.Severity == Severity.Error)];
        string first = errors.Length > 0 ? errors[0].ToString() : "it holds no stage.";
        string more = errors.Length > 1 ? $" (and {Quantity.Of(errors.Length - 1, "more error")})" : "";
        return new CourseLine(folder, Title(folder), "") { Problem = DisplayText.Strip($"{first}{more}") };
    }

    /// <summary>The folder of a course's id, or null. Reads no more than the beginning of each description.</summary>
    public static string? Find(ProjectFolders folders, string? named, string id)
        => id.Length == 0 ? null : Of(folders, named).FirstOrDefault(folder => Entry(folder, "id") == id);

    /// <summary>The name of a course's id; the id where it is not here any more.</summary>
    public static string TitleOf(ProjectFolders folders, string? named, string id) => Find(folders, named, id) is { } folder ? Title(folder) : id;

    /// <summary>The folder that is meant by what was typed: a folder, or the id of a course that is there. What is neither stays as it is, for whoever opens it to say so.</summary>
    public static string? Meant(ProjectFolders folders, string? typed)
        => typed is null || Directory.Exists(typed) ? typed : Find(folders, null, typed) ?? typed;

    /// <summary>The folders of courses in a folder. One that is being put in place has a point before its name.</summary>
    public static IEnumerable<string> Below(string folder)
        => folder.Length > 0 && Directory.Exists(folder) ? Directory.EnumerateDirectories(folder).Where(one => !Path.GetFileName(one).StartsWith('.')).Order(StringComparer.Ordinal) : [];

    private static string Title(string folder) => Entry(folder, "title") is { Length: > 0 } title ? DisplayText.Strip(title) : Path.GetFileName(folder);

    /// <summary>A line of a description, such as its title; empty when it has none. The reader of lessons would tell the same, and takes longer than the first screen may wait.</summary>
    public static string Entry(string folder, string name)
    {
        try
        {
            string beginning = name + ":";
            string? line = File.ReadLines(Path.Combine(folder, CourseReader.FileName)).Take(FirstLines).FirstOrDefault(line => line.StartsWith(beginning, StringComparison.Ordinal));
            return line?[beginning.Length..].Trim().Trim('"', '\'') ?? "";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
