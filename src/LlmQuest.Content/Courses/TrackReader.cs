using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Courses;

/// <summary>Reads the tracks of a course.</summary>
internal static partial class TrackReader
{
    private const int MostMinutes = 100_000;
    private static readonly string[] Known = ["title", "minutes", "stages"];

    public static ImmutableArray<Track> Read(YamlFields course, SourceText source, Report report)
    {
        switch (course.Map["tracks"])
        {
            case null or { Value: YamlScalar { Text: "" } }:
                return [];
            case { Value: YamlMap map }:
                return [.. map.Entries.Select(entry => Read(entry, source, report)).OfType<Track>()];
            case { } other:
                report.Add(Rules.WrongValue, source.At(other.Value.Offset), "tracks", "a list of names with a map each", (other.Value as YamlScalar)?.Text ?? "what stands there");
                return [];
        }
    }

    private static Track? Read(YamlEntry entry, SourceText source, Report report)
    {
        if (!Form().IsMatch(entry.Name))
        {
            report.Add(Rules.WrongValue, source.At(entry.Offset), "the name of a track", "of small letters, digits and hyphens, at most 32", entry.Name);
        }

        if (entry.Value is not YamlMap map)
        {
            report.Add(Rules.WrongValue, source.At(entry.Value.Offset), entry.Name, "a map with title, minutes and stages", (entry.Value as YamlScalar)?.Text ?? "what stands there");
            return null;
        }

        var fields = new YamlFields(map, $"the track \"{entry.Name}\"", source, report);
        fields.RefuseOthers(Known, []);
        ImmutableArray<string> stages = fields.Texts("stages");
        if (stages.IsEmpty && map["stages"]?.Value is null or YamlScalar or YamlList { Items.Count: 0 })
        {
            report.Add(Rules.MissingField, source.At(map["stages"]?.Offset ?? entry.Offset), "stages", $"the track \"{entry.Name}\"", map["stages"] is null ? "missing" : "empty");
        }

        return new Track(entry.Name, fields.Text("title"), fields.Whole("minutes", 1, MostMinutes), stages, source.At(entry.Offset));
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,31}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
