using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs.Declared;

namespace LlmQuest.Content.Tests.Diagnostics;

/// <summary>A course folder, or stage files without one, that shows one rule.</summary>
/// <param name="Folder">Where it lies.</param>
internal sealed record Fixture(string Folder)
{
    /// <summary>Name of the file that lists what must be reported.</summary>
    public const string Expected = "expected.txt";

    /// <summary>Name of the file from which the labs answer where playing the plans is what is looked at.</summary>
    private const string Script = "labs.json";

    /// <summary>Codes of checks of teaching, 0080 to 0099 and 0180 to 0199: they find something in nearly every tiny lesson, and are listed in fixtures of their own only.</summary>
    private static readonly string[] OfTeaching = [.. Enumerable.Range(80, 20).Concat(Enumerable.Range(180, 20)).Select(number => FormattableString.Invariant($"LQ{number:0000}"))];

    /// <summary>Its lesson files, course.yaml first, with forward slashes.</summary>
    public IReadOnlyList<string> Files { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Where(file => Path.GetExtension(file) is ".md" or ".yaml" or ".plan" or ".json")
            .OrderBy(file => file != CourseReader.FileName)
            .ThenBy(file => file, StringComparer.Ordinal),
    ];

    public string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");

    /// <summary>What the reader and all checks report.</summary>
    public IReadOnlyList<Diagnostic> Found { get; private init; } = [];

    /// <summary>The fixture with what is found in it.</summary>
    public async Task<Fixture> CheckedAsync()
    {
        bool isCourse = File.Exists(Path.Combine(Folder, CourseReader.FileName)) || Files.Count == 0;
        CourseReading reading = isCourse
            ? CourseReader.Read(Folder, DeclaredLabs.Registry)
            : CourseReader.ReadStages(Folder, [.. Files.Where(file => Path.GetExtension(file) == ".md")], DeclaredLabs.Registry);
        CourseChecker.Check(reading);
        if (Files.Contains(Script))
        {
            await PlayedPlans.LookAsync(reading, Text(Script));
        }

        return this with { Found = reading.Diagnostics };
    }

    /// <summary>What must be reported: a line <c>CODE line:column</c> each, with the file where there are several.</summary>
    /// <param name="code">The rule that is shown.</param>
    public IReadOnlyList<string> Lines(string code)
        => [.. Found.Where(found => !OfTeaching.Contains(found.Code) || OfTeaching.Contains(code)).Select(Line)];

    private string Line(Diagnostic found)
    {
        string place = FormattableString.Invariant($"{found.Code} {found.Line}:{found.Column}");
        string file = Path.GetRelativePath(Path.GetFullPath(Folder), Path.GetFullPath(found.File)).Replace('\\', '/');
        return Files.Count(each => Path.GetExtension(each) != ".json") > 1 ? $"{place} {file}" : place;
    }
}
