using System.Globalization;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Labs.Sessions;
using LlmQuest.Storage;
using LlmQuest.Storage.Runs;
using LlmQuest.Tui.Ports;
using KeptRuns = LlmQuest.Storage.Runs.RunShelf;

namespace LlmQuest.Play;

/// <summary>The learners on this machine, the courses, and their runs. Holds the run that is played.</summary>
/// <param name="folders">Where lessons and saves are.</param>
/// <param name="request">What was asked for at the start.</param>
/// <param name="labs">The labs.</param>
/// <param name="recorded">Told of every event of the runs that are opened here; null when nobody listens.</param>
internal sealed class RunShelf(ProjectFolders folders, PlayRequest request, PlayedLabs labs, Action<JournalEntry>? recorded = null) : IRunShelf, IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<OpenRun> _open = [];
    private readonly List<string> _notices = [];

    public string Profile => Played?.Profile ?? request.Profile;

    /// <summary>What a person should know of the runs that were open, in sentences.</summary>
    public IReadOnlyList<string> Notices
    {
        get
        {
            lock (_gate)
            {
                return [.. _notices, .. _open.SelectMany(run => run.Store.Notices)];
            }
        }
    }

    /// <summary>The run that is played, or null.</summary>
    public OpenRun? Played { get; private set; }

    public ProfileLine Glance() => LineOf(Profile);

    public IReadOnlyList<ProfileLine> Profiles()
    {
        IEnumerable<string> others = Names().Where(name => name != Profile);
        return [LineOf(Profile), .. others.Select(LineOf).OrderByDescending(line => line.Last ?? DateTimeOffset.MinValue)];
    }

    public IReadOnlyList<CourseLine> Courses() => [.. CourseFolders.Of(folders, request.Course).Select(CourseFolders.Line)];

    public string NameAnew(string profile)
    {
        HashSet<string> taken = new(Names(), StringComparer.OrdinalIgnoreCase);
        int cut = profile.LastIndexOf('-');
        string stem = cut > 0 && profile[(cut + 1)..].All(char.IsAsciiDigit) && cut + 1 < profile.Length ? profile[..cut] : profile;
        return taken.Contains(profile)
            ? Enumerable.Range(2, taken.Count + 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}")).First(name => !taken.Contains(name))
            : profile;
    }

    public Task<IStageSession> OpenAsync(string profile, string? course, bool isAnew) => Task.Run<IStageSession>(() => Open(profile, course, isAnew));

    /// <summary>Takes a run that somebody else opened.</summary>
    public void Take(RunStore store, AdventureSession session)
    {
        lock (_gate)
        {
            _open.Add(new OpenRun(request.Profile, store, session));
        }

        Entered(session);
    }

    public void Entered(IStageSession session)
    {
        OpenRun[] left;
        lock (_gate)
        {
            Played = _open.FirstOrDefault(run => run.Session == session) ?? Played;
            left = [.. _open.Where(run => run != Played)];
        }

        Array.ForEach(left, Close);
    }

    /// <summary>Closes what is open: everything is recorded already.</summary>
    public void Dispose()
    {
        OpenRun[] open;
        lock (_gate)
        {
            open = [.. _open];
        }

        Array.ForEach(open, Close);
    }

    private AdventureSession Open(string profile, string? course, bool isAnew)
    {
        try
        {
            string folder = course ?? CourseFor(profile);
            World world = PlayedCourse.Open(folders.Lessons, folder);
            string name = isAnew ? NameAnew(profile) : profile;
            lock (_gate)
            {
                // One that is open already is gone on with: nobody else could have changed it.
                if (_open.FirstOrDefault(run => run.Profile == name && run.Session.World.Course.Id == world.Course.Id) is { } here)
                {
                    return here.Session;
                }
            }

            RunStore store = RunStore.Open(folders.Saves, name, TimeProvider.System, world.Course.Id);
            return Begin(request with { Profile = name, Course = folder }, world, store);
        }
        catch (Exception e) when (e is UserException or StoreException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(e.Message, e);
        }
    }

    private AdventureSession Begin(PlayRequest asked, World world, RunStore store)
    {
        try
        {
            var session = AdventureSession.Open(world, new SessionPorts(store, store.Draft, labs.BenchOf(folders, asked), labs.Host, recorded) { Others = store.Others, Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime) });
            _ = store.StartDatabase();
            lock (_gate)
            {
                _open.Add(new OpenRun(asked.Profile, store, session));
            }

            return session;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    private IReadOnlyList<string> Names()
    {
        try
        {
            return new KeptRuns(folders.Saves).Profiles;
        }
        catch (Exception e) when (e is StoreException or IOException or UnauthorizedAccessException)
        {
            throw new PortException(e.Message, e);
        }
    }

    private void Close(OpenRun run)
    {
        run.Session.Close();
        run.Store.Dispose();
        lock (_gate)
        {
            _open.Remove(run);
            _notices.AddRange(run.Store.Notices);
        }
    }

    private string CourseFor(string profile)
    {
        string? asked = profile == request.Profile ? request.Course : null;
        return asked ?? (RunGlance.Of(folders.Saves, profile) is { } glance ? CourseFolders.Find(folders, request.Course, glance.Course) : null) ?? request.Course ?? PlayedCourse.Usual(folders.Lessons);
    }

    private ProfileLine LineOf(string profile)
    {
        if (Played is { } played && played.Profile == profile)
        {
            World world = played.Session.World;
            return new ProfileLine(profile, world.Course.Title, TimeProvider.System.GetUtcNow()) { Stage = played.Session.Title, Xp = played.Session.State.Purse.Xp };
        }

        return RunGlance.Of(folders.Saves, profile) is { } glance
            ? new ProfileLine(profile, CourseFolders.TitleOf(folders, request.Course, glance.Course), glance.Last) { Stage = DisplayText.Strip(glance.Stage), Xp = glance.Xp }
            : new ProfileLine(profile, "", null);
    }
}
