using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Courses;

/// <summary>Finds what a person means by a path: a course, a repository of the Workbench, a folder of stage files, or one file.</summary>
public static class CourseSource
{
    private const string WorkbenchFile = "config.yaml";
    private const string Episodes = "episodes";
    private static readonly string[] Endings = [".md", ".Rmd"];

    /// <summary>Reads it.</summary>
    /// <param name="path">A folder or a file.</param>
    /// <param name="labs">The labs there are.</param>
    /// <param name="progress">Told the name of each stage file before it is read.</param>
    /// <param name="stop">Ends the reading early, with an exception.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static CourseReading Read(string path, LabRegistry labs, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        if (File.Exists(path) && Path.GetFileName(path) != CourseReader.FileName)
        {
            return OfCourse(path, labs, progress, stop) ?? CourseReader.ReadStages(FolderOf(path), [Path.GetFileName(path)], labs, progress, stop);
        }

        string folder = File.Exists(path) ? FolderOf(path) : path;
        if (!Directory.Exists(folder) || File.Exists(Path.Combine(folder, CourseReader.FileName)))
        {
            return CourseReader.Read(folder, labs, progress, stop);
        }

        string episodes = Path.Combine(folder, Episodes);
        if (File.Exists(Path.Combine(folder, WorkbenchFile)) && Directory.Exists(episodes))
        {
            return CourseReader.ReadStages(folder, [.. InOrder(folder, Names(episodes)).Select(name => $"{Episodes}/{name}")], labs, progress, stop);
        }

        string[] names = Names(folder);
        return names.Length > 0 ? CourseReader.ReadStages(folder, names, labs, progress, stop) : CourseReader.Read(folder, labs, progress, stop);
    }

    // A stage of a course is looked at within its course: others may be named in it.
    private static CourseReading? OfCourse(string file, LabRegistry labs, IProgress<string>? progress, CancellationToken stop)
    {
        string folder = FolderOf(file);
        if (!File.Exists(Path.Combine(folder, CourseReader.FileName)))
        {
            return null;
        }

        CourseReading reading = CourseReader.Read(folder, labs, progress, stop);
        string? only = reading.Stages.Select(stage => stage.Source.File).FirstOrDefault(name => Path.GetFileName(name) == Path.GetFileName(file));
        return only is null ? null : reading with { Only = only };
    }

    private static string FolderOf(string file) => Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : ".";

    private static string[] Names(string folder)
        => [.. Directory.EnumerateFiles(folder).Where(file => Endings.Contains(Path.GetExtension(file))).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];

    // The Workbench keeps the order in its configuration; what it does not list is a draft there, and is read last here.
    private static string[] InOrder(string folder, string[] names)
    {
        var report = new Report();
        YamlMap? map = LessonFile.Read(folder, WorkbenchFile, new SourcePosition(folder, 1, 1), report) is { } source
            ? YamlReader.Read(source, 0, source.Text.Length, report)
            : null;
        string[] listed = map?[Episodes]?.Value is YamlList list ? [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)] : [];
        return [.. listed.Where(names.Contains), .. names.Where(name => !listed.Contains(name))];
    }
}
