using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Directives;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;
using LlmQuest.Content.Yaml;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Courses;

/// <summary>Reads a course folder: <c>course.yaml</c> and the stage files it lists.</summary>
public sealed class CourseReader
{
    /// <summary>Name of the file that describes a course.</summary>
    public const string FileName = "course.yaml";

    private static readonly string[] Known = FieldTable.Names(FieldTable.OfCourse);
    private readonly string _folder;
    private readonly LabRegistry _labs;
    private readonly StageShelf? _before;
    private readonly Report _report = new();
    private bool _isWhole = true;

    private CourseReader(string folder, LabRegistry labs, StageShelf? before = null)
    {
        _folder = folder;
        _labs = labs;
        _before = before;
    }

    /// <summary>Reads a course.</summary>
    /// <param name="folder">The course's folder.</param>
    /// <param name="labs">The labs there are.</param>
    /// <param name="progress">Told the name of each stage file before it is read.</param>
    /// <param name="stop">Ends the reading early, with an exception.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static CourseReading Read(string folder, LabRegistry labs, IProgress<string>? progress = null, CancellationToken stop = default)
        => new CourseReader(folder, labs).Read(progress, stop);

    /// <summary>Reads a course again: a stage whose text is the same as before is the same object.</summary>
    /// <param name="folder">The course's folder.</param>
    /// <param name="labs">The labs there are, always the same ones.</param>
    /// <param name="before">What was read before; takes what is read now.</param>
    public static CourseReading ReadAgain(string folder, LabRegistry labs, StageShelf before) => new CourseReader(folder, labs, before).Read(null, CancellationToken.None);

    /// <summary>Reads stage files without a course, such as a single episode of the Workbench.</summary>
    /// <param name="folder">Their folder.</param>
    /// <param name="names">The files within it, in order.</param>
    /// <param name="labs">The labs there are.</param>
    /// <param name="progress">Told the name of each stage file before it is read.</param>
    /// <param name="stop">Ends the reading early, with an exception.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public static CourseReading ReadStages(string folder, IReadOnlyList<string> names, LabRegistry labs, IProgress<string>? progress = null, CancellationToken stop = default)
    {
        var reader = new CourseReader(folder, labs);
        var at = new SourcePosition(folder, 1, 1);
        ImmutableArray<StageReading> stages = reader.ReadFiles([.. names.Select(name => (name, at))], progress, stop);
        string title = Path.GetFileName(Path.GetFullPath(folder));
        Course course = new() { Id = IdBook.Slug(title, "course"), Title = title, Stages = [.. stages.Select(stage => stage.Stage).OfType<Stage>()], Digest = DigestOf(stages.Select(stage => stage.Source)), At = at };
        return new CourseReading(folder, course, stages, reader._report) { Labs = labs, IsWhole = reader._isWhole };
    }

    private CourseReading Read(IProgress<string>? progress, CancellationToken stop)
    {
        if (LessonFile.Read(_folder, FileName, new SourcePosition(Path.Combine(_folder, FileName), 1, 1), _report) is not { } source
            || YamlReader.Read(source, 0, source.Text.Length, _report) is not { } map)
        {
            return new CourseReading(_folder, null, [], _report);
        }

        if (map.Entries.Count == 0)
        {
            _report.Add(Rules.NotACourse, source.At(0));
            return new CourseReading(_folder, null, [], _report);
        }

        var fields = new YamlFields(map, FileName, source, _report);
        fields.RefuseOthers(Known, []);
        Course course = Describe(fields, source);
        ImmutableArray<(string Name, SourcePosition At)> files = Files(fields, source);
        ImmutableArray<StageReading> stages = ReadFiles(files, progress, stop);
        if (files.IsEmpty)
        {
            _report.Add(Rules.NoStages, source.At(map["stages"]?.Offset ?? 0));
        }

        course = course with { Stages = [.. stages.Select(stage => stage.Stage).OfType<Stage>()], Digest = DigestOf(stages.Select(stage => stage.Source).Prepend(source)) };
        RefuseDoubles(stages);
        return new CourseReading(_folder, course, stages, _report) { Source = source, Labs = _labs, IsWhole = _isWhole };
    }

    private static string DigestOf(IEnumerable<SourceText> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (SourceText source in sources)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(source.Text));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private Course Describe(YamlFields fields, SourceText source)
    {
        string id = fields.Required("id");
        if (id.Length > 0 && !IdBook.IsId(id))
        {
            _report.Add(Rules.BadId, source.At(fields.Map["id"]!.Value.Offset), id);
        }

        return new Course
        {
            Id = id,
            Title = fields.Required("title"),
            Audience = fields.Required("audience"),
            Authors = fields.Texts("authors"),
            Version = Version(fields, source),
            Licence = fields.Text("licence"),
            Language = fields.Text("language") is { Length: > 0 } language ? language : "en",
            Terms = fields.Dictionary("terms"),
            Misconceptions = fields.Dictionary("misconceptions"),
            Tracks = TrackReader.Read(fields, source, _report),
            Stages = [],
            At = source.At(0),
        };
    }

    private string Version(YamlFields fields, SourceText source)
    {
        string version = fields.Text("version");
        if (version.Length > 0 && !CourseVersion.IsOne(version))
        {
            _report.Add(Rules.WrongValue, source.At(fields.Map["version"]!.Value.Offset), "version", "up to four numbers with points between, such as 1.2", version);
        }

        return version;
    }

    private static ImmutableArray<(string Name, SourcePosition At)> Files(YamlFields fields, SourceText source)
        => fields.Map["stages"]?.Value is YamlList list
            ? [.. list.Items.OfType<YamlScalar>().Select(item => (item.Text, source.At(item.Offset)))]
            : [.. fields.Texts("stages").Select(name => (name, source.At(fields.Map["stages"]!.Value.Offset)))];

    private ImmutableArray<StageReading> ReadFiles(ImmutableArray<(string Name, SourcePosition At)> files, IProgress<string>? progress, CancellationToken stop)
    {
        var stages = ImmutableArray.CreateBuilder<StageReading>();
        HashSet<string> read = new(StringComparer.Ordinal);
        foreach ((string name, SourcePosition at) in files)
        {
            stop.ThrowIfCancellationRequested();
            progress?.Report(name);
            if (!read.Add(name))
            {
                _report.Add(Rules.DuplicateKey, at, name);
            }
            else if (LessonFile.Read(_folder, name, at, _report) is { } source)
            {
                stages.Add(_before?.Read(source, _labs, _report) ?? StageReader.Read(source, _labs, _report));
                _isWhole &= stages[^1] is { Stage: not null, IsNamed: true };
            }
            else
            {
                _isWhole = false;
            }
        }

        return stages.ToImmutable();
    }

    private void RefuseDoubles(ImmutableArray<StageReading> stages)
    {
        Dictionary<string, Stage> seen = new(StringComparer.Ordinal);
        foreach (StageReading reading in stages)
        {
            if (reading.Stage is { } stage && !seen.TryAdd(stage.Id, stage))
            {
                _report.Add(Rules.StageTwice, new StagePlaces(reading.Source).Front("id"), stage.Id, Path.GetFileName(seen[stage.Id].At.File));
            }
        }
    }
}
