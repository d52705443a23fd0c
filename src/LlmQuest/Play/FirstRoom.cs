using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Labs.Sessions;
using LlmQuest.Storage;

namespace LlmQuest.Play;

/// <summary>The run that the screen begins with, where there is no title screen before it: read while the terminal is taken over.</summary>
internal sealed class FirstRoom
{
    private readonly ProjectFolders _folders;
    private readonly PlayRequest _request;
    private readonly RunStore _opened;
    private readonly Task<World> _reading;

    private FirstRoom(ProjectFolders folders, PlayRequest request)
    {
        _folders = folders;
        _request = request;
        _reading = Task.Run(() => PlayedCourse.Open(folders.Lessons, request.Course));
        _opened = RunStore.Open(folders.Saves, request.Profile, TimeProvider.System);
    }

    /// <summary>Begins to open it.</summary>
    /// <exception cref="StoreException">The run cannot be opened.</exception>
    public static FirstRoom Open(ProjectFolders folders, PlayRequest request) => new(folders, request);

    /// <summary>Opens it to its end, and lays it on the shelf.</summary>
    /// <exception cref="UserException">The course cannot be played.</exception>
    public async Task<AdventureSession> EnterAsync(RunShelf runs, PlayedLabs labs)
    {
        RunStore store = _opened;
        try
        {
            World world = await _reading;
            store = OfCourse(world.Course.Id);
            var session = AdventureSession.Open(world, new SessionPorts(store, store.Draft, labs.Bench, labs.Host) { Others = store.Others });
            runs.Take(store, session);
            return session;
        }
        catch
        {
            store.Dispose();
            throw;
        }
    }

    // Opened while the lesson was being read: nearly always it is the right one.
    private RunStore OfCourse(string course)
    {
        if (_opened.Course.Length == 0 || _opened.Course == course)
        {
            return _opened;
        }

        _opened.Dispose();
        return RunStore.Open(_folders.Saves, _request.Profile, TimeProvider.System, course);
    }
}
