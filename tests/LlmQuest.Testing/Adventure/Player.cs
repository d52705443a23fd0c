using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Labs.Sessions;

namespace LlmQuest.Testing.Adventure;

/// <summary>Plays typed lines on a course, as a learner would, without a screen and without a model.</summary>
public sealed class Player
{
    private readonly Reload _reload;
    private AdventureSession _session;
    private int _reloads;

    /// <summary>Begins a run.</summary>
    /// <param name="world">The course.</param>
    /// <param name="reload">Whether the program ends between lines.</param>
    public Player(World world, Reload reload = Reload.Never)
        : this(world, reload, new MemoryJournal())
    {
    }

    private Player(World world, Reload reload, MemoryJournal journal)
    {
        _reload = reload;
        World = world;
        Journal = journal;
        _session = Open();
    }

    /// <summary>The course.</summary>
    public World World { get; private set; }

    /// <summary>What was recorded.</summary>
    public MemoryJournal Journal { get; private set; }

    /// <summary>The labs; answers are laid ready here.</summary>
    public QueuedLabs Labs { get; } = new();

    /// <summary>The day on which the program starts again, for those who are reminded; null for none.</summary>
    public DateOnly? Today { get; set; }

    /// <summary>The run.</summary>
    public RunState State => _session.State;

    /// <summary>The run as text; the same run is the same text.</summary>
    public string Saved => RunStateJson.Write(State);

    /// <summary>Everything that was said.</summary>
    public string Transcript => string.Join('\n', State.Transcript.Select(entry => entry.Text));

    /// <summary>Goes on with a run that another program left.</summary>
    /// <param name="world">The course, as it is now.</param>
    /// <param name="journal">What was recorded.</param>
    /// <param name="reload">Whether the program ends between lines.</param>
    public static Player On(World world, MemoryJournal journal, Reload reload = Reload.Never) => new(world, reload, journal);

    /// <summary>Types lines and waits for the experiments they ask for.</summary>
    /// <param name="lines">The lines.</param>
    /// <returns>What was said to the last of them.</returns>
    public async Task<string> Type(params string[] lines)
    {
        string said = "";
        foreach (string line in lines)
        {
            said = await One(line);
        }

        return said;
    }

    /// <summary>What is recorded by somebody else than the learner, such as the instructor.</summary>
    /// <param name="runEvent">The event.</param>
    public void Record(RunEvent runEvent)
    {
        Journal.Append(runEvent);
        _session = Open();
    }

    /// <summary>The program ends and starts again.</summary>
    /// <param name="world">The course as it is then; the same when it is null.</param>
    /// <param name="isClosed">Whether it ends in good order, which keeps a snapshot, or is killed; every other time when it is null.</param>
    public void Restart(World? world = null, bool? isClosed = null)
    {
        if (isClosed ?? _reloads++ % 2 == 0)
        {
            _session.Close();
        }

        World = world ?? World;
        Journal = Journal.Reopened();
        _session = Open();
    }

    private AdventureSession Open() => AdventureSession.Open(World, new SessionPorts(Journal, Journal, Labs) { Today = Today });

    private async Task<string> One(string line)
    {
        if (_reload == Reload.EveryStep && !State.IsSandbox)
        {
            string before = Saved;
            Restart();
            Assert.That(Saved, Is.EqualTo(before), $"the state before '{line}' after the program started again");
        }

        int at = State.Transcript.Count;
        if (_session.Submit(line) == SubmitOutcome.Answer)
        {
            await foreach (LabUpdate _ in _session.AnswerAsync(CancellationToken.None))
            {
            }
        }

        return string.Join('\n', State.Transcript.Skip(at + 1).Select(entry => entry.Text));
    }
}
