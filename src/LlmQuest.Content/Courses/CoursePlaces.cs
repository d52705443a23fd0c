using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Courses;

/// <summary>Finds where something stands in <c>course.yaml</c>.</summary>
internal sealed class CoursePlaces
{
    private readonly CourseReading _reading;
    private readonly YamlMap _map;
    private readonly YamlPlaces _places;

    public CoursePlaces(CourseReading reading)
    {
        _reading = reading;
        _map = (reading.Source is { } source ? YamlReader.Read(source, 0, source.Text.Length, new Report()) : null) ?? new YamlMap([], 0);
        _places = new YamlPlaces(_map);
    }

    /// <summary>Where a name stands; the beginning of the file when it is not there.</summary>
    public SourcePosition Of(string name) => At(_map[name]?.Offset);

    /// <summary>Where a text or a name within the value of a name stands; the beginning of the file when it is not there.</summary>
    public SourcePosition Of(string name, string text) => At(_places.Find(name, text));

    /// <summary>Where a track stands, or a stage that it names.</summary>
    /// <param name="track">Name of the track.</param>
    /// <param name="stage">The stage; null for the track itself.</param>
    public SourcePosition InTrack(string track, string? stage = null)
    {
        var tracks = _map["tracks"]?.Value as YamlMap;
        return At(stage is null || tracks is null ? tracks?[track]?.Offset : new YamlPlaces(tracks).Find(track, stage));
    }

    private SourcePosition At(int? offset)
        => _reading.Source?.At(offset ?? 0) ?? _reading.Course?.At ?? new SourcePosition(_reading.Folder, 1, 1);
}
