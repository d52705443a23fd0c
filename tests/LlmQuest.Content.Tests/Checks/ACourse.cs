using System.Collections.Immutable;
using System.Text;
using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests.Checks;

/// <summary>A course in a folder that goes away afterwards, or in memory.</summary>
internal sealed class ACourse : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("llmquest-");

    public ACourse()
    {
        Folder = Path.Combine(_home.FullName, "course");
        Directory.CreateDirectory(Folder);
    }

    public string Folder { get; }

    public void Dispose() => _home.Delete(recursive: true);

    public ACourse With(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return this;
    }

    /// <summary>Codes and columns of what is wrong with a line of text in a stage of the folder.</summary>
    public string[] Faults(string line, string stage = "hall.md")
    {
        With(stage, $"---\nid: hall\ntitle: The Hall\n---\n## The horn {{#the-horn}}\n{line}\n");
        CourseReading reading = CourseReader.ReadStages(Folder, [stage, .. Others(stage)], DeclaredLabs.Registry);
        CourseChecker.Check(reading);
        return [.. reading.Diagnostics.Where(found => found.Code != Rules.MissingId.Code && !IsOfTeaching(found)).Select(found => FormattableString.Invariant($"{found.Code} {found.Column}"))];
    }

    /// <summary>Codes of what is wrong with stages that were never in a file.</summary>
    public static IReadOnlyList<Diagnostic> Check(IEnumerable<string> stages, params string[] terms)
    {
        var report = new Report();
        ImmutableArray<StageReading> readings = [.. stages.Select((text, i) => StageReader.Read(LessonFile.Decode($"s{i}.md", Encoding.UTF8.GetBytes(text), report), DeclaredLabs.Registry, report))];
        var course = new Course
        {
            Id = "machine",
            Title = "The Machine",
            Terms = terms.ToImmutableSortedDictionary(term => term, term => "a word", StringComparer.Ordinal),
            Stages = [.. readings.Select(reading => reading.Stage!)],
            At = new SourcePosition("course.yaml", 1, 1),
        };
        CourseChecker.Check(new CourseReading(".", course, readings, report) { Labs = DeclaredLabs.Registry });
        return [.. report.Sorted().Where(found => !IsOfTeaching(found))];
    }

    /// <summary>A stage with one scene.</summary>
    public static string Stage(string id, string front = "", string body = "Nothing.")
        => $"---\nid: {id}\ntitle: A Place\n{front}{(front.Length > 0 ? "\n" : "")}---\n## Scene {{#scene}}\n{body}\n";

    // Stages of a line have no hints and no objectives; other tests look at that.
    private static bool IsOfTeaching(Diagnostic found) => string.CompareOrdinal(found.Code, "LQ0080") >= 0;

    private IEnumerable<string> Others(string stage)
        => Directory.EnumerateFiles(Folder, "*.md").Select(file => Path.GetFileName(file)).Where(file => file != stage);
}
