using System.Collections.Immutable;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Yaml;

namespace LlmQuest.Content.Import;

/// <summary>What a repository says about itself in <c>config.yaml</c>, and in the files of its authors.</summary>
internal sealed record LessonConfig
{
    private static readonly string[] Names = ["config.yaml", "config.yml", "_config.yml", "_config.yaml"];

    public string Title { get; init; } = "";

    public string Licence { get; init; } = "";

    public string Language { get; init; } = "";

    public string Origin { get; init; } = "";

    public string Contact { get; init; } = "";

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Names of the episodes in order; empty when the file does not list them.</summary>
    public ImmutableArray<string> Episodes { get; init; } = [];

    /// <summary>Reads it; what cannot be read is empty, and said.</summary>
    public static LessonConfig Read(SourceFolder folder, CourseParts parts)
    {
        string? name = Names.FirstOrDefault(folder.HasFile);
        if (name is null || folder.ReadText(name) is not { } text)
        {
            parts.Note(ImportNoteKind.Warning, "", "There is no config.yaml: the title, the licence and the order of the episodes are guessed.");
            return new LessonConfig { Authors = ReadAuthors(folder) };
        }

        var source = new SourceText(name, text);
        var report = new Report();
        YamlMap? map = YamlReader.Read(source, 0, text.Length, report);
        if (map is null)
        {
            parts.Note(ImportNoteKind.Warning, name, $"It cannot be read, so the title, the licence and the order of the episodes are guessed. {(report.Found is [var first, ..] ? first.Message : "")}");
            return new LessonConfig { Authors = ReadAuthors(folder) };
        }

        return new LessonConfig
        {
            Title = Text(map, "title"),
            Licence = Text(map, "license"),
            Language = Text(map, "lang"),
            Origin = Text(map, "source"),
            Contact = Text(map, "contact"),
            Authors = ReadAuthors(folder),
            Episodes = map["episodes"]?.Value is YamlList list ? [.. list.Items.OfType<YamlScalar>().Select(item => item.Text.Trim()).Where(item => item.Length > 0).Distinct(StringComparer.Ordinal)] : [],
        };
    }

    private static string Text(YamlMap map, string name) => map[name]?.Value is YamlScalar { Text: not ("~" or "null") } scalar ? scalar.Text.Trim() : "";

    private static ImmutableArray<string> ReadAuthors(SourceFolder folder)
    {
        if (folder.ReadText("CITATION.cff") is { } citation && YamlReader.Read(new SourceText("CITATION.cff", citation), 0, citation.Length, new Report()) is { } map && map["authors"]?.Value is YamlList people)
        {
            return [.. people.Items.OfType<YamlMap>().Select(Name).Where(name => name.Length > 0)];
        }

        return folder.ReadText("AUTHORS") is { } authors ? [.. authors.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')] : [];
    }

    private static string Name(YamlMap person)
        => string.Join(' ', new[] { Text(person, "given-names"), Text(person, "name-particle"), Text(person, "family-names"), Text(person, "name") }.Where(part => part.Length > 0));
}
