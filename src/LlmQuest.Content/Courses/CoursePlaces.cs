using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Courses;

/// <summary>Finds where something stands in <c>course.yaml</c>.</summary>
internal sealed class CoursePlaces(CourseReading reading)
{
    private readonly Lazy<YamlMap?> _map = new(() => reading.Source is { } source ? YamlReader.Read(source, 0, source.Text.Length, new Report()) : null);

    /// <summary>Where a name, or a text within its value, stands; the beginning of the file when it is not there.</summary>
    public SourcePosition Of(string name, string? text = null)
        => _map.Value?[name] is { } entry && reading.Source is { } source
            ? source.At(text is null ? entry.Offset : YamlPlaces.Find(entry.Value, text) ?? entry.Offset)
            : reading.Course?.At ?? new SourcePosition(reading.Folder, 1, 1);
}
