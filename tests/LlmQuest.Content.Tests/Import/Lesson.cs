using LlmQuest.Content.Courses;
using LlmQuest.Content.Import;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests.Import;

/// <summary>A lesson in a folder of its own, and the course that it is imported into.</summary>
internal sealed class Lesson : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("llmquest-import-").FullName;

    public string Source => Path.Combine(_root, "lesson");

    public string Target => Path.Combine(_root, "course");

    /// <summary>A lesson of the Workbench with one episode.</summary>
    public static Lesson With(string episode) => new Lesson().Add("config.yaml", "title: 'Small'\nepisodes: [one.md]\n").Add("episodes/one.md", episode);

    public Lesson Add(string name, string text) => Add(name, System.Text.Encoding.UTF8.GetBytes(text));

    public Lesson Add(string name, byte[] bytes)
    {
        string path = Path.Combine(Source, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return this;
    }

    public ImportReport Import(bool overwrite = false) => WorkbenchImport.Run(Source, Target, new ImportOptions(overwrite));

    public ImportReport ImportFile(string name) => WorkbenchImport.Run(Path.Combine(Source, name), Target, new ImportOptions());

    public string Text(string name) => File.ReadAllText(Path.Combine(Target, name));

    public void Edit(string name, string text) => File.WriteAllText(Path.Combine(Target, name), text);

    public bool Has(string name) => File.Exists(Path.Combine(Target, name));

    /// <summary>Codes of what would keep the course from being played.</summary>
    public IEnumerable<string> Faults()
        => CourseReader.Read(Target, DeclaredLabs.Registry).Diagnostics.Where(found => found.Severity == Severity.Error).Select(found => $"{found.Code} {found.Message}");

    public Stage Stage() => CourseReader.Read(Target, DeclaredLabs.Registry).Course!.Stages[0];

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
