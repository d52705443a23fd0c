using System.Collections.Immutable;
using LlmQuest.Content.Checks;
using LlmQuest.Content.Courses;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Core.Worlds;
using LlmQuest.Tui.Preview;

namespace LlmQuest.Preview;

/// <summary>A course's folder, read again whenever something in it is another file than before; only stages whose text is another one are read anew.</summary>
/// <param name="folder">The folder; need not be there.</param>
internal sealed class CourseFeed(string folder) : ICourseFeed
{
    private readonly StageShelf _shelf = new();
    private readonly string _folder = Path.GetFullPath(folder);
    private CourseReading? _unchecked;
    private string? _stamp;
    private volatile CourseNews _newest = CourseNews.None;

    /// <inheritdoc/>
    public CourseNews Newest => _newest;

    /// <summary>What the folder's files look like now.</summary>
    public string Stamp => FolderStamp.Of(_folder);

    /// <summary>Whether a stamp is another one than that of what was read last.</summary>
    public bool IsNew(string stamp) => stamp != _stamp;

    /// <inheritdoc/>
    public CourseNews? Take()
    {
        string stamp = Stamp;
        if (!IsNew(stamp))
        {
            return null;
        }

        Read(stamp);
        Check();
        return Newest;
    }

    /// <summary>Reads what can be shown: quick, because somebody waits for it.</summary>
    /// <param name="stamp">The stamp before; a file that is saved meanwhile makes another one.</param>
    public void Read(string stamp)
    {
        _stamp = stamp;
        Guard(() =>
        {
            CourseReading reading = CourseReader.ReadAgain(_folder, DeclaredLabs.Registry, _shelf);
            _unchecked = reading;
            World? world = WorldOf(reading);
            _newest = new CourseNews(world ?? Newest.World, world is not null, Found(reading), Directory.Exists(_folder) ? "" : $"There is no folder {_folder}: what is saved there will be shown.", [.. (reading.Course?.Stages ?? []).Where(stage => stage.IsDraft).Select(stage => stage.Id)]);
        });
    }

    /// <summary>Looks at what was read as <c>course check</c> does.</summary>
    public void Check() => Guard(() =>
    {
        if (_unchecked is { } reading)
        {
            _unchecked = null;
            CourseChecker.Check(reading);
            _newest = Newest with { Found = Found(reading) };
        }
    });

    // An author sees drafts.
    private World? WorldOf(CourseReading reading)
    {
        if (reading.Playable is not { Stages.IsEmpty: false } course)
        {
            return null;
        }

        return Newest.World is { } world && world.Fingerprint == course.Digest ? world : new World(course with { Stages = [.. course.Stages.Select(Shown)] }, DeclaredLabs.Registry) { IsBeingWritten = true };
    }

    private static Stage Shown(Stage stage) => stage.IsDraft ? stage with { IsDraft = false } : stage;

    private ImmutableArray<Core.Diagnostics.Diagnostic> Found(CourseReading reading)
        => [.. reading.Diagnostics.Select(found => found with { File = Path.GetRelativePath(_folder, found.File) })];

    // Whatever somebody writes, the preview goes on with what it has.
    private void Guard(Action read)
    {
        try
        {
            read();
        }
        catch (Exception e)
        {
            _unchecked = null;
            _newest = Newest with { IsNewest = false, Problem = $"Reading it ended with a mistake of the program ({e.GetType().Name}: {e.Message.TrimEnd('.')}): undo the last edit, and report this." };
        }
    }
}
