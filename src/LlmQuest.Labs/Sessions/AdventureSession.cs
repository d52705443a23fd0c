using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Sessions;

/// <summary>A learner in a course: records every event before it shows what follows from it.</summary>
public sealed class AdventureSession : IStageSession
{
    /// <summary>A line holds at most so many characters.</summary>
    public const int LongestLine = CommandParser.LongestLine;

    private const int EventsPerSnapshot = 256;
    private const string EndedWhileWriting = "The program ended while the machine was at work. What had come is kept; ask again.";
    private readonly Stepper _stepper;
    private readonly IRunJournal _journal;
    private readonly IAnswerDraft _draft;
    private readonly ILabBench _bench;
    private readonly ModelHost? _host;
    private readonly Action<JournalEntry> _recorded;
    private readonly IReadOnlyList<RunFile> _others;
    private RunState _state;
    private RunState? _outside;
    private long _kept;
    private LabRequest? _due;
    private bool _isLeaving;

    // Zero until something was generated; read by the screen while the answer is being written.
    private double _tokensPerSecond;

    private AdventureSession(Stepper stepper, SessionPorts ports)
    {
        _stepper = stepper;
        _journal = ports.Journal;
        _draft = ports.Draft;
        _bench = ports.Bench;
        _host = ports.Host;
        _recorded = ports.Recorded ?? (_ => { });
        _others = ports.Others;
        (_state, _kept) = _others.Count == 0 ? SavedState.Read(stepper, ports.Journal) : (SavedState.Whole(stepper, ports.Journal), 0);
    }

    /// <summary>Where the learner is; of the copy while one is open.</summary>
    public RunState State => _state;

    /// <inheritdoc/>
    public string Title => World.Stage(_state.Stage).Stage.Title;

    /// <inheritdoc/>
    public string GoalLine
    {
        get
        {
            string copy = _state.IsSandbox ? "Copy, nothing counts. " : "";
            Challenge? challenge = Current.Challenge(World, _state);
            return challenge is null || _state.IsDone(_state.Stage, challenge.Id) ? $"{copy}Nothing is left to do here: map shows all stages." : $"{copy}Goal: {challenge.Title}";
        }
    }

    /// <inheritdoc/>
    public bool IsCopy => _state.IsSandbox;

    /// <inheritdoc/>
    public IReadOnlyList<TranscriptEntry> Transcript => _state.Transcript;

    /// <inheritdoc/>
    public ModelStatus Model
    {
        get
        {
            double speed = Volatile.Read(ref _tokensPerSecond);
            return StatusOf(_host, speed > 0 ? speed : null);
        }
    }

    private World World => _stepper.World;

    /// <summary>Opens a run where it was left, or begins it.</summary>
    /// <param name="world">The course.</param>
    /// <param name="ports">What the session writes to and computes with.</param>
    /// <param name="firstStage">Id of the stage in which a new run begins; null for the first of the course.</param>
    /// <exception cref="IOException">The journal could not be written.</exception>
    public static AdventureSession Open(World world, SessionPorts ports, string? firstStage = null)
    {
        var session = new AdventureSession(new Stepper(world), ports);
        session.Settle();
        if (session._state.Course.Length == 0)
        {
            session.Record(new RunStarted(world.Course.Id, world.Stage(firstStage ?? world.Stages[0].Id).Id));
        }

        session.Recover();
        session.JoinOthers();
        foreach (RunEvent change in CourseChange.Events(world, session._state))
        {
            session.Record(change);
        }

        // An edit may have taken away the lab that was asked: what had come is kept all the same.
        ImmutableArray<string> written = ports.Draft.Read();
        if (session._state.Due is not null || !written.IsEmpty)
        {
            session.Record(new AnswerInterrupted(written, EndedWhileWriting));
        }

        ports.Draft.Clear();
        return session;
    }

    /// <inheritdoc/>
    public SubmitOutcome Submit(string line)
    {
        string text = DisplayText.Strip(line).Trim();
        if (text.Length == 0)
        {
            return SubmitOutcome.Show;
        }

        if (text.Length > LongestLine)
        {
            throw new ArgumentException($"A line holds at most {LongestLine} characters.", nameof(line));
        }

        _due = null;
        _isLeaving = false;
        if (_outside is null && CommandParser.Parse(text).Verb == Verb.Play)
        {
            OpenCopy(text);
            return SubmitOutcome.Show;
        }

        Record(new CommandEntered(text));
        return _isLeaving ? SubmitOutcome.Quit : _due is not null ? SubmitOutcome.Answer : SubmitOutcome.Show;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AnswerPiece> AnswerAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LabRequest request = _due ?? throw new InvalidOperationException("No answer is due: submit a command first.");
        _due = null;
        var partial = new SortedDictionary<int, StringBuilder>();
        await foreach (LabUpdate update in _bench.RunAsync(request.Lab, request.Parameters, cancellationToken).ConfigureAwait(false))
        {
            switch (update)
            {
                case LabText text:
                    Keep(partial, text);
                    yield return new AnswerPiece(text.Sample, DisplayText.Strip(text.Text));
                    break;
                case LabDone done:
                    Record(new ExperimentRecorded(done.Experiment, _state.Stage, request.LabId, request.Challenge), done.Steps);
                    break;
                case LabRefused refused:
                    Record(new AnswerInterrupted([.. partial.Values.Select(sample => sample.ToString())], refused.Problem));
                    break;
            }
        }

        _draft.Clear();
    }

    /// <inheritdoc/>
    public Task LoadModelAsync(CancellationToken cancellationToken) => _host?.GetAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(string beginning) => Completion.Of(World, _state, beginning);

    /// <summary>Keeps a snapshot, so that the next opening is quick. The run needs none to be whole.</summary>
    public void Close()
    {
        if (_journal.LastSequence > _kept)
        {
            KeepSnapshot();
        }
    }

    private static ModelStatus StatusOf(ModelHost? host, double? speed)
    {
        if (host is null)
        {
            return new ModelStatus(ModelState.Ready, 1, "scripted", "", speed);
        }

        LoadProgress progress = host.Progress;
        if (progress.Ready is { } ready)
        {
            return new ModelStatus(ModelState.Ready, 1, ready.Identity.Name, Generate.DeviceNames.Short(ready.Model.Device), speed);
        }

        ModelState state = progress.Failure is not null ? ModelState.Failed : progress.Started ? ModelState.Loading : ModelState.NotLoaded;
        return new ModelStatus(state, progress.Share, host.Name, "", null);
    }

    // Written before it is shown: what a learner has seen survives the end of the process.
    private void Keep(SortedDictionary<int, StringBuilder> partial, LabText text)
    {
        if (_outside is null)
        {
            _draft.Append(text.Sample, text.Text);
        }

        Volatile.Write(ref _tokensPerSecond, text.TokensPerSecond);
        if (!partial.TryGetValue(text.Sample, out StringBuilder? sample))
        {
            partial[text.Sample] = sample = new StringBuilder();
        }

        sample.Append(text.Text);
    }

    private void OpenCopy(string line)
    {
        _outside = _state;
        _state = _stepper.Sandbox(_state.Say(TranscriptKind.Command, line));
    }

    // After the beginning, which may be what was lost: without it nothing has a place.
    private void Recover()
    {
        if (_journal.Loose is { Count: > 0 } loose)
        {
            Record(LooseEvents.TakeUp(_stepper, _state, _journal.Tail, loose));
        }
    }

    // The own chain may have begun a moment ago, and says nothing then about where the learner is.
    private void JoinOthers()
    {
        if (_others.Count > 0)
        {
            IReadOnlyList<JournalEntry> own = _journal.ReadAll();
            _state = SavedState.Join(_stepper, _state, own, own.Count <= 1 ? null : own[^1].Time, _others);
        }
    }

    private void Record(RunEvent runEvent, ExperimentSteps? steps = null)
    {
        Take(runEvent, steps);
        Settle();
        if (_outside is null && _journal.LastSequence >= _kept + EventsPerSnapshot)
        {
            KeepSnapshot();
        }
    }

    private void Settle()
    {
        while (!_state.Owed.IsEmpty)
        {
            Take(_state.Owed[0]);
        }
    }

    // In a copy nothing is recorded: its events live only as long as it does.
    private void Take(RunEvent runEvent, ExperimentSteps? steps = null)
    {
        bool isCopy = _outside is not null;
        JournalEntry entry = isCopy ? new JournalEntry(_journal.LastSequence + 1, Guid.Empty, default, runEvent, "", "") : _journal.Append(runEvent);
        (_state, ImmutableArray<Effect> effects) = _stepper.Step(_state, entry);
        if (!isCopy)
        {
            _recorded(entry);
            KeepSteps(entry.Id, steps);
        }

        foreach (Effect effect in effects)
        {
            Perform(effect);
        }

        if (!isCopy && runEvent is StagePassed)
        {
            _journal.Settle();
        }
    }

    private void KeepSteps(Guid experiment, ExperimentSteps? steps)
    {
        if (steps is not null)
        {
            _journal.KeepSteps(experiment, steps);
        }
    }

    private void Perform(Effect effect)
    {
        switch (effect)
        {
            case RunLabEffect run:
                _due = run.Request;
                break;
            case QuitEffect:
                _isLeaving = true;
                break;
            case CloseSandboxEffect when _outside is { } outside:
                _state = outside;
                _outside = null;
                break;
        }
    }

    private void KeepSnapshot()
    {
        RunState state = _outside ?? _state;
        if (state.Owed.IsEmpty && _others.Count == 0)
        {
            _journal.Keep(SavedState.Of(state, _journal));
            _kept = _journal.LastSequence;
        }
    }
}
