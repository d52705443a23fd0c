using System.Collections.Immutable;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Sessions;

/// <summary>A run while it goes on: an event is recorded first, then it makes the next state. In a copy nothing is recorded: its events live only as long as it does.</summary>
internal sealed class RecordedRun
{
    private const int EventsPerSnapshot = 256;
    private const int DaysUntilReminded = 7;
    private Stepper _stepper;
    private readonly IRunJournal _journal;
    private readonly Action<JournalEntry> _recorded;
    private readonly IReadOnlyList<RunFile> _others;
    private RunState? _outside;
    private long _kept;

    private RecordedRun(Stepper stepper, SessionPorts ports)
    {
        _stepper = stepper;
        _journal = ports.Journal;
        _recorded = ports.Recorded ?? (_ => { });
        _others = ports.Others;
        (State, _kept) = _others.Count == 0 ? SavedState.Read(stepper, ports.Journal) : (SavedState.Whole(stepper, ports.Journal), 0);
    }

    /// <summary>The state; of the copy while one is open.</summary>
    public RunState State { get; private set; }

    /// <summary>The course.</summary>
    public World World => _stepper.World;

    /// <summary>Whether a copy is open.</summary>
    public bool IsCopy => _outside is not null;

    /// <summary>Whether a line opens a copy.</summary>
    public bool OpensCopy(string line) => _stepper.OpensCopy(State, line);

    /// <summary>What a line asks of the program, outside the run; null when it is for the run.</summary>
    public Command? OfProgram(string line) => _stepper.OfProgram(State, line);

    /// <summary>Takes up a run where it was left, or begins it, with all that happened to it and to the course meanwhile.</summary>
    /// <param name="world">The course.</param>
    /// <param name="ports">The journal, the chains from other machines, and who is told of every event.</param>
    /// <param name="firstStage">Id of the stage in which a new run begins; null for the first of the course.</param>
    /// <exception cref="IOException">The journal could not be written.</exception>
    public static RecordedRun Open(World world, SessionPorts ports, string? firstStage)
    {
        var run = new RecordedRun(new Stepper(world), ports);
        run.Settle([]);
        if (run.State.Course.Length == 0)
        {
            run.Record(new RunStarted(world.Course.Id, world.Stage(firstStage ?? world.Stages[0].Id).Id));
        }

        DateOnly lastDay = run.State.LastDay;
        run.Recover();
        run.JoinOthers();
        run.CatchUp();
        run.Remind(lastDay, ports.Today);
        return run;
    }

    /// <summary>Records an event and those that are owed after it.</summary>
    /// <param name="runEvent">The event.</param>
    /// <param name="steps">The numbers of every step of an experiment, or null.</param>
    /// <returns>What the host is to do.</returns>
    /// <exception cref="IOException">The journal could not be written.</exception>
    public IReadOnlyList<Effect> Record(RunEvent runEvent, ExperimentSteps? steps = null)
    {
        List<Effect> effects = [];
        Take(runEvent, steps, effects);
        Settle(effects);
        if (!IsCopy && _journal.LastSequence >= _kept + EventsPerSnapshot)
        {
            KeepSnapshot();
        }

        return effects;
    }

    /// <summary>Goes on in a copy of the stage, until the rules close it.</summary>
    /// <param name="line">What was typed.</param>
    public void OpenCopy(string line)
    {
        _outside = State;
        State = _stepper.Sandbox(State.Say(TranscriptKind.Command, line));
    }

    /// <summary>Goes on in a course that was edited meanwhile, as a run that is opened anew would; a copy goes on as well.</summary>
    /// <param name="world">The course as it is now.</param>
    /// <exception cref="IOException">The journal could not be written.</exception>
    public void Meet(World world)
    {
        Stepper before = _stepper;
        _stepper = new Stepper(world);
        if (_outside is { } outside)
        {
            RunState copy = State;
            (State, _outside) = (outside, null);
            Freshen(before);
            (State, _outside) = (copy, State);
        }

        Freshen(before);
    }

    /// <summary>Keeps a snapshot, so that the next opening is quick. The run needs none to be whole.</summary>
    public void Close()
    {
        if (_journal.LastSequence > _kept)
        {
            KeepSnapshot();
        }
    }

    // What is in view is told anew only where it reads otherwise: most edits are made elsewhere.
    private void Freshen(Stepper before)
    {
        RunState old = before.Retold(State);
        long told = old.Said - State.Said;
        bool hasMoved = CatchUp();
        RunState now = _stepper.Retold(State);
        bool isTold = hasMoved || Told(old, told).SequenceEqual(Told(now, now.Said - State.Said));
        State = isTold ? State with { Records = now.Records } : now;

        static IEnumerable<TranscriptEntry> Told(RunState state, long blocks) => state.Transcript.TakeLast((int)blocks);
    }

    /// <returns>Whether the place is another one, which was told then.</returns>
    private bool CatchUp()
    {
        ImmutableArray<RunEvent> changes = CourseChange.Events(World, State);
        foreach (RunEvent change in changes)
        {
            Record(change);
        }

        return changes.Any(change => change is Moved);
    }

    // After the beginning, which may be what was lost: without it nothing has a place.
    private void Recover()
    {
        if (_journal.Loose is { Count: > 0 } loose)
        {
            Record(LooseEvents.TakeUp(_stepper, State, _journal.Tail, loose));
        }
    }

    // The own chain may have begun a moment ago, and says nothing then about where the learner is.
    private void JoinOthers()
    {
        if (_others.Count > 0)
        {
            IReadOnlyList<JournalEntry> own = _journal.ReadAll();
            State = SavedState.Join(_stepper, State, own, own.Count <= 1 ? null : own[^1].Time, _others);
        }
    }

    private void Remind(DateOnly lastDay, DateOnly? today)
    {
        int away = today is { } day && lastDay != default ? day.DayNumber - lastDay.DayNumber : 0;
        if (away >= DaysUntilReminded)
        {
            Record(new Returned(away));
        }
    }

    private void Settle(List<Effect> effects)
    {
        while (!State.Owed.IsEmpty)
        {
            Take(State.Owed[0], null, effects);
        }
    }

    private void Take(RunEvent runEvent, ExperimentSteps? steps, List<Effect> effects)
    {
        bool isCopy = IsCopy;
        JournalEntry entry = isCopy ? new JournalEntry(_journal.LastSequence + 1, Guid.Empty, default, runEvent, "", "") : _journal.Append(runEvent);
        (State, ImmutableArray<Effect> due) = _stepper.Step(State, entry);
        if (!isCopy)
        {
            _recorded(entry);
            KeepBeside(entry, steps);
        }
        else if (due.Any(effect => effect is CloseSandboxEffect))
        {
            State = _outside!;
            _outside = null;
        }

        effects.AddRange(due);
    }

    private void KeepBeside(JournalEntry entry, ExperimentSteps? steps)
    {
        if (steps is not null)
        {
            _journal.KeepSteps(entry.Id, steps);
        }

        if (entry.Event is StagePassed)
        {
            _journal.Settle();
        }
    }

    private void KeepSnapshot()
    {
        RunState state = _outside ?? State;
        if (state.Owed.IsEmpty && _others.Count == 0)
        {
            _journal.Keep(SavedState.Of(state, _journal));
            _kept = _journal.LastSequence;
        }
    }
}
