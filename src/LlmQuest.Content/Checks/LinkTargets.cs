using LlmQuest.Content.Courses;
using LlmQuest.Content.Files;
using LlmQuest.Content.Stages;

namespace LlmQuest.Content.Checks;

/// <summary>The files of a course that links can lead to.</summary>
internal sealed class LinkTargets
{
    private readonly string _folder;
    private readonly SiteTargets _site;
    private readonly Dictionary<string, StageReading> _stages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> _resolved = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _there = new(StringComparer.Ordinal);

    public LinkTargets(CourseReading reading)
    {
        _folder = reading.Folder;
        _site = new SiteTargets(reading.Folder);
        foreach (StageReading stage in reading.Stages)
        {
            _stages.TryAdd(Path.GetFullPath(stage.Source.File), stage);
        }
    }

    public Meant Meant { get; } = new();

    /// <summary>The full path of a file that a stage names from where it stands, or null when it is outside the course or behind a symbolic link.</summary>
    public string? Resolve(StageReading stage, string path)
    {
        if (path.Length == 0 || Path.IsPathRooted(path) || path[0] is '/' or '\\')
        {
            return null;
        }

        string name = Path.Combine(PlaceOf(stage), path);
        if (!_resolved.TryGetValue(name, out string? resolved))
        {
            resolved = IsFolder(name) ? _folder : CourseFolder.Resolve(_folder, name);
            _resolved[name] = resolved = resolved is null ? null : Path.GetFullPath(resolved);
        }

        return resolved;
    }

    /// <summary>The full path of the file that a link leads to on the site of the Workbench, or null.</summary>
    public string? OnSite(StageReading stage, string path, bool orPage) => path.Length == 0 ? null : _site.Find(PlaceOf(stage), path, orPage);

    public StageReading? StageOf(string resolved) => _stages.GetValueOrDefault(resolved);

    /// <summary>Whether a file within the course is there.</summary>
    public bool IsThere(string resolved, bool orFolder)
    {
        if (!_there.TryGetValue(resolved, out bool isThere))
        {
            _there[resolved] = isThere = File.Exists(resolved) || (orFolder && Directory.Exists(resolved));
        }

        return isThere;
    }

    /// <summary>A stage file that was perhaps meant, as the end of a message.</summary>
    public string DidYouMean(StageReading stage, string path)
    {
        string place = Path.GetDirectoryName(Path.GetFullPath(stage.Source.File)) ?? "";
        string withEnd = Path.HasExtension(path) ? path : path + ".md";
        return Meant.Near(withEnd, _stages.Keys.Select(file => Path.GetRelativePath(place, file).Replace('\\', '/')));
    }

    private string PlaceOf(StageReading stage)
    {
        string place = Path.GetRelativePath(Path.GetFullPath(_folder.Length == 0 ? "." : _folder), Path.GetDirectoryName(Path.GetFullPath(stage.Source.File))!);
        return place == "." ? "" : place;
    }

    // A link to the course's own folder stays within it.
    private bool IsFolder(string name)
    {
        string root = Path.GetFullPath(_folder.Length == 0 ? "." : _folder);
        bool isPath = name.Length < 1000 && !name.Contains('\0', StringComparison.Ordinal);
        return isPath && Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(root, name))) == Path.TrimEndingDirectorySeparator(root);
    }
}
