using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;

namespace LlmQuest.Tui.Preview;

/// <summary>The run of a preview: kept in memory alone, and taken on from text to text.</summary>
public sealed class PreviewRun
{
    private readonly Func<MemoryJournal, SessionPorts> _ports;
    private readonly string _at;
    private bool _isWaiting;
    private Place _left;
    private Place _fellTo;

    /// <summary>Begins it.</summary>
    /// <param name="world">The course; null while nothing in it can be shown.</param>
    /// <param name="at">The scene to begin with, as it was typed; empty for the first.</param>
    /// <param name="ports">What a session with a journal computes with.</param>
    public PreviewRun(World? world, string at, Func<MemoryJournal, SessionPorts> ports)
    {
        _ports = ports;
        _at = at;
        _isWaiting = world is null;
        (Journal, Session) = Begin(world ?? WaitingRoom.Make());
    }

    /// <summary>Its events so far.</summary>
    public MemoryJournal Journal { get; private set; }

    /// <summary>The learner in it.</summary>
    public AdventureSession Session { get; private set; }

    /// <summary>What is to be told about where it began; empty when it is where it was asked to.</summary>
    public string Problem { get; private set; } = "";

    /// <summary>Where the learner is.</summary>
    internal Place Here => new(Session.State.Stage, Session.State.Scene);

    /// <summary>Goes on in the course as it is now. Not while an answer is being written.</summary>
    /// <param name="world">The course.</param>
    /// <returns>Whether anything is another text than before.</returns>
    public bool Meet(World world)
    {
        if (ReferenceEquals(world, Session.World))
        {
            return false;
        }

        if (_isWaiting)
        {
            _isWaiting = false;
            (Journal, Session) = Begin(world);
            return true;
        }

        // A file that is saved in pieces may lack a scene for a moment: who stood there goes back to it.
        Note();
        Place wanted = Here == _fellTo ? _left : Here;
        long before = Journal.LastSequence;
        Session.Meet(world);
        wanted = Renamed(wanted, before);
        if (Here != wanted && Places.Has(world, wanted))
        {
            Go(wanted);
        }

        (_left, _fellTo) = Here == wanted ? default : (wanted, Here);
        return true;
    }

    /// <summary>Is told before anything happens: who walks on from where an edit put them does not want to go back.</summary>
    internal void Note() => (_left, _fellTo) = Here == _fellTo ? (_left, _fellTo) : default;

    /// <summary>Goes to a place, whatever is locked.</summary>
    internal void Go(Place place) => Session.Direct(new Moved(place.Stage, place.Scene));

    // A stage under another id is still the same place.
    private Place Renamed(Place place, long before)
        => Journal.Tail.Skip((int)before).Select(entry => entry.Event).OfType<CourseEdited>().Select(edited => edited.Renamed?.GetValueOrDefault(place.Stage)).FirstOrDefault(now => now is not null) is { } stage
            ? place with { Stage = stage }
            : place;

    private (MemoryJournal Journal, AdventureSession Session) Begin(World world)
    {
        var journal = new MemoryJournal(TimeProvider.System.GetUtcNow);
        string problem = "";
        Place? at = _at.Length > 0 && !_isWaiting ? Places.Find(world, world.Stages[0].Id, _at, out problem) : null;
        Problem = problem;
        var session = AdventureSession.Open(world, _ports(journal), at?.Stage);
        if (at is { } place && place.Scene != session.State.Scene)
        {
            session.Direct(new Moved(place.Stage, place.Scene));
        }

        return (journal, session);
    }
}
