using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LlmQuest.Content;

/// <summary>Reads a course folder: <c>course.yaml</c> and the stage files it lists.</summary>
public static class CourseReader
{
    /// <summary>Name of the file that describes a course.</summary>
    public const string FileName = "course.yaml";

    /// <summary>Reads a course.</summary>
    /// <param name="folder">The course's folder.</param>
    /// <returns>The course, or null when a diagnostic is an error.</returns>
    public static (Course? Course, IReadOnlyList<Diagnostic> Diagnostics) Read(string folder)
    {
        string file = Path.Combine(folder, FileName);
        List<Diagnostic> diagnostics = [];
        if (ReadFile(file, diagnostics) is not { } text || Parse(text, file, diagnostics) is not { } map)
        {
            return (null, diagnostics);
        }

        List<Stage> stages = [];
        foreach (string name in Names(map))
        {
            string path = Path.Combine(folder, Path.GetFileName(name));
            if (ReadFile(path, diagnostics) is not { } stageText)
            {
                continue;
            }

            (Stage? stage, IReadOnlyList<Diagnostic> found) = StageReader.Read(path, stageText);
            diagnostics.AddRange(found);
            if (stage is not null)
            {
                stages.Add(stage);
            }
        }

        if (stages.Count == 0 && diagnostics.Count == 0)
        {
            diagnostics.Add(new Diagnostic("LQ0021", Severity.Error, file, 1, 1, "The course lists no stages.", "Add 'stages:' with one file name a line."));
        }

        bool failed = diagnostics.Exists(diagnostic => diagnostic.Severity == Severity.Error);
        return (failed ? null : new Course(Scalar(map, "id"), Scalar(map, "title"), [.. stages]), diagnostics);
    }

    private static string? ReadFile(string path, List<Diagnostic> diagnostics)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(new Diagnostic("LQ0020", Severity.Error, path, 1, 1, "This file is missing or cannot be read.", "Restore it, or mend the name in course.yaml."));
            return null;
        }
    }

    private static YamlMappingNode? Parse(string text, string file, List<Diagnostic> diagnostics)
    {
        try
        {
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count > 0 && yaml.Documents[0].RootNode is YamlMappingNode map)
            {
                return map;
            }

            diagnostics.Add(new Diagnostic("LQ0022", Severity.Error, file, 1, 1, "This file describes no course.", "Write 'id:', 'title:' and 'stages:'."));
        }
        catch (YamlException e)
        {
            diagnostics.Add(new Diagnostic("LQ0004", Severity.Error, file, (int)e.Start.Line, (int)e.Start.Column, $"This is not YAML: {e.Message.TrimEnd('.')}.", "Write one 'name: value' a line."));
        }

        return null;
    }

    private static IEnumerable<string> Names(YamlMappingNode map)
        => map.Children.TryGetValue(new YamlScalarNode("stages"), out YamlNode? node) && node is YamlSequenceNode list
            ? list.OfType<YamlScalarNode>().Select(item => item.Value ?? "")
            : [];

    private static string Scalar(YamlMappingNode map, string key)
        => map.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? node) && node is YamlScalarNode { Value: { } value } ? value : "";
}
