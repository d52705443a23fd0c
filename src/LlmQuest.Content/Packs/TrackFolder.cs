using System.Collections.Immutable;
using LlmQuest.Content.Courses;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Plans;
using LlmQuest.Content.Stages;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Packs;

/// <summary>Makes a course of a track: its stages alone, which wait for no stage that is not among them.</summary>
public static class TrackFolder
{
    /// <summary>Writes the course of a track into a folder.</summary>
    /// <param name="reading">The whole course, without errors.</param>
    /// <param name="files">Its files.</param>
    /// <param name="name">Name of the track.</param>
    /// <param name="folder">The folder; must not hold anything.</param>
    /// <returns>Files of the course that do not belong to the track.</returns>
    /// <exception cref="PackException">There is no such track, or its name makes the id too long.</exception>
    public static ImmutableArray<(string Name, string Reason)> Write(CourseReading reading, CourseFiles files, string name, string folder)
    {
        Course course = reading.Course!;
        Track track = course.Tracks.FirstOrDefault(known => known.Name == name)
            ?? throw new PackException(course.Tracks.IsEmpty
                ? $"it has no tracks: write '{name}' under 'tracks:' in course.yaml, or leave out --track"
                : $"it has no track '{name}', but {string.Join(", ", course.Tracks.Select(known => known.Name))}");
        string id = $"{course.Id}-{track.Name}";
        if (!IdBook.IsId(id))
        {
            throw new PackException($"'{id}' would be its id, and an id has at most 64 characters: give the track a shorter name");
        }

        Dictionary<string, StageReading> stages = reading.Stages.Where(stage => stage.Stage is not null).ToDictionary(stage => CourseFiles.NameOf(reading, stage), StringComparer.Ordinal);
        var left = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (string file in files.Names)
        {
            if (WhyNot(file, stages, track) is { } reason)
            {
                left.Add((file, reason));
            }
            else
            {
                string target = Path.Combine(folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (file == CourseReader.FileName)
                {
                    File.WriteAllText(target, Description(reading, track, id));
                }
                else if (stages.TryGetValue(file, out StageReading? stage))
                {
                    File.WriteAllText(target, TrackStage.Text(stage, track));
                }
                else
                {
                    File.Copy(Path.Combine(reading.Folder, file), target);
                }
            }
        }

        return left.ToImmutable();
    }

    private static string? WhyNot(string file, Dictionary<string, StageReading> stages, Track track)
    {
        bool IsIn(StageReading stage) => track.Stages.Contains(stage.Stage!.Id);
        if (stages.TryGetValue(file, out StageReading? own))
        {
            return IsIn(own) ? null : "not in this track";
        }

        if (!file.EndsWith(CoursePlans.Ending, StringComparison.Ordinal))
        {
            return null;
        }

        // The longest name is meant, as for the plans of the whole course.
        string? beside = stages.Keys.Where(stage => file.StartsWith(Path.ChangeExtension(stage, null) + ".", StringComparison.Ordinal)).MaxBy(stage => stage.Length);
        return beside is null ? "a plan of the whole course" : IsIn(stages[beside]) ? null : "a plan of a stage that is not in this track";
    }

    private static string Description(CourseReading reading, Track track, string id)
    {
        string text = reading.Source!.Text;
        YamlMap map = YamlReader.Read(reading.Source, 0, text.Length, new Report())!;
        string title = track.Title.Length > 0 ? $"{reading.Course!.Title}: {track.Title}" : $"{reading.Course!.Title}: {track.Name}";
        string[] files = [.. reading.Stages.Where(stage => stage.Stage is { } read && track.Stages.Contains(read.Id)).Select(stage => CourseFiles.NameOf(reading, stage))];
        return YamlSplice.Of(text, map, text.Length, new Dictionary<string, string?>
        {
            ["id"] = $"id: {id}\n",
            ["title"] = $"title: {Quoted(title)}\n",
            ["tracks"] = null,
            ["stages"] = $"stages: [{string.Join(", ", files.Select(Quoted))}]\n",
        });
    }

    private static string Quoted(string text)
        => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
}
