using System.Globalization;
using System.Reflection;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Scaffolds;

/// <summary>Writes the beginnings of courses and stages: commented files that check clean.</summary>
public static class Scaffold
{
    /// <summary>Writes a course with one stage.</summary>
    /// <param name="folder">Its folder; made when it is not there, and holds no course yet.</param>
    /// <returns>The files that were written, or a problem in one sentence.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static (IReadOnlyList<string> Written, string? Problem) NewCourse(string folder)
    {
        string file = Path.Combine(folder, CourseReader.FileName);
        if (File.Exists(file))
        {
            return ([], $"{file} is there already. Choose another folder, or add a stage with: llmquest course stage new {folder} ID");
        }

        string name = Path.GetFileName(Path.GetFullPath(folder));
        string stage = Path.Combine(folder, "first-room.md");
        if (File.Exists(stage))
        {
            return ([], $"{stage} is there already. Choose an empty folder.");
        }

        Directory.CreateDirectory(folder);
        Write(file, Template("course.yaml", IdBook.Slug(name, "course"), Title(IdBook.Slug(name, "course"))));
        Write(stage, Template("first-room.md", "first-room", "The First Room"));
        return ([file, stage], null);
    }

    /// <summary>Writes a stage and adds it to its course.</summary>
    /// <param name="folder">The course's folder.</param>
    /// <param name="id">Id of the stage.</param>
    /// <returns>The files that were written, or a problem in one sentence.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static (IReadOnlyList<string> Written, string? Problem) NewStage(string folder, string id)
    {
        if (!IdBook.IsId(id))
        {
            return ([], $"'{id}' cannot be an id. Use small letters, digits and hyphens, beginning with a letter, such as: {IdBook.Slug(id, "next-room")}");
        }

        string file = Path.Combine(folder, CourseReader.FileName);
        var report = new Report();
        if (LessonFile.Read(folder, CourseReader.FileName, new SourcePosition(file, 1, 1), report) is not { } source
            || YamlReader.Read(source, 0, source.Text.Length, report) is not { } course)
        {
            return ([], string.Join('\n', report.Found.Select(found => found.ToString())));
        }

        string stage = Path.Combine(folder, $"{id}.md");
        if (File.Exists(stage))
        {
            return ([], $"{stage} is there already. Choose another id.");
        }

        Write(stage, Template("next-room.md", id, Title(id)));
        Write(file, WithStage(source, course, $"{id}.md"));
        return ([stage, file], null);
    }

    private static string WithStage(SourceText source, YamlMap course, string name)
    {
        string end = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        if (course["stages"]?.Value is not YamlList { Items: [.., { } last] })
        {
            return $"{source.Text.TrimEnd()}{end}stages:{end}  - {name}{end}";
        }

        int line = source.At(last.Offset).Line - 1;
        ReadOnlySpan<char> text = source.Line(line);
        if (!text.TrimStart().StartsWith("- ", StringComparison.Ordinal))
        {
            int after = last.Offset + ((last as YamlScalar)?.Text.Length ?? 0);
            return source.Text.Insert(after, $", {name}");
        }

        ReadOnlySpan<char> indent = text[..^text.TrimStart().Length];
        int at = source.Start(line) + text.Length;
        return source.Text.Insert(at, $"{end}{indent}- {name}");
    }

    private static string Title(string id) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(id.Replace('-', ' '));

    private static string Template(string name, string id, string title)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Scaffolds/{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("{id}", id, StringComparison.Ordinal).Replace("{title}", title, StringComparison.Ordinal);
    }

    private static void Write(string path, string text) => File.WriteAllText(path, text);
}
