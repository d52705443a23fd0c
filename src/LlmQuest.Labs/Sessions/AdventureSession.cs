using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Sessions;

/// <summary>A learner in a course: records every event before it shows what follows from it.</summary>
public sealed class AdventureSession : IStageSession
{
    /// <summary>A line holds at most so many characters.</summary>
    public const int LongestLine = CommandParser.LongestLine;

    private const string EndedWhileWriting = "The program ended while the machine was at work. What had come is kept; ask again.";
    private readonly RecordedRun _run;
    private readonly IAnswerDraft _draft;
    private readonly ILabBench _bench;
    private readonly ModelHost? _host;
    private readonly ConcurrentDictionary<string, LabDone> _last = new(StringComparer.Ordinal);
    private LabRequest? _due;

    // Zero until something was generated; read by the screen while the answer is being written.
    private double _tokensPerSecond;

    private AdventureSession(RecordedRun run, SessionPorts ports)
    {
        _run = run;
        _draft = ports.Draft;
        _bench = ports.Bench;
        _host = ports.Host;
    }

    /// <inheritdoc/>
    public RunState State => _run.State;

    /// <inheritdoc/>
    public string Title => World.Stage(State.Stage).Stage.Title;

    /// <inheritdoc/>
    public string GoalLine
    {
        get
        {
            RunState state = State;
            string copy = state.IsSandbox ? "Copy, nothing counts. " : "";
            if (state.Campfire.Length > 0 && World.Challenge(state.Campfire) is { } asked)
            {
                return $"{copy}Campfire: {asked.Challenge.Title}";
            }

            Challenge? challenge = Current.Challenge(World, state) is { } view && !state.IsDone(state.Stage, view.Id)
                ? view
                : Current.Met(World, state).FirstOrDefault(met => !state.IsDone(state.Stage, met.Id));
            return challenge is not null ? $"{copy}Goal: {challenge.Title}"
                : Moves.LeadOn(World, state) ? $"{copy}Nothing is left to do here: onward goes on."
                : Moves.WayOn(World, state) is { } way ? $"{copy}Nothing is left to do here: go {way} goes on."
                : $"{copy}Nothing is left to do here: map shows all stages.";
        }
    }

    /// <inheritdoc/>
    public bool IsCopy => State.IsSandbox;

    /// <inheritdoc/>
    public IReadOnlyList<TranscriptEntry> Transcript => State.Transcript;

    /// <inheritdoc/>
    public ModelStatus Model
    {
        get
        {
            double speed = Volatile.Read(ref _tokensPerSecond);
            return ModelStatus.Of(_host, speed > 0 ? speed : null);
        }
    }

    /// <inheritdoc/>
    public World World => _run.World;

    /// <inheritdoc/>
    public Command? OfProgram { get; private set; }

    /// <summary>Opens a run where it was left, or begins it.</summary>
    /// <param name="world">The course.</param>
    /// <param name="ports">What the session writes to and computes with.</param>
    /// <param name="firstStage">Id of the stage in which a new run begins; null for the first of the course.</param>
    /// <exception cref="IOException">The journal could not be written.</exception>
    public static AdventureSession Open(World world, SessionPorts ports, string? firstStage = null)
    {
        bool wasAsked = ports.Journal.Tail is [.., { Event: CommandEntered or PredictionMade }];
        var run = RecordedRun.Open(world, ports, firstStage);

        // An edit may have taken away the lab that was asked: what had come is kept all the same. A draft behind a later event is of an answer that was recorded.
        ImmutableArray<string> written = ports.Draft.Read();
        if (run.State.Due is not null || (wasAsked && !written.IsEmpty))
        {
            run.Record(new AnswerInterrupted(written, EndedWhileWriting));
        }

        ports.Draft.Clear();
        var session = new AdventureSession(run, ports);
        foreach (ExperimentRecorded recorded in ports.Journal.Tail.Select(entry => entry.Event).OfType<ExperimentRecorded>())
        {
            session._last[Address.Of(recorded.Stage, recorded.Lab)] = new LabDone(recorded.Experiment);
        }

        return session;
    }

    /// <inheritdoc/>
    public SubmitOutcome Submit(string line)
    {
        string text = DisplayText.StripTyped(line).Trim();
        if (text.Length == 0)
        {
            return SubmitOutcome.Show;
        }

        if (text.Length > LongestLine)
        {
            throw new ArgumentException($"A line holds at most {LongestLine} characters.", nameof(line));
        }

        if (_run.OpensCopy(text))
        {
            _run.OpenCopy(text);
            return SubmitOutcome.Show;
        }

        OfProgram = _run.OfProgram(text);
        if (OfProgram is not null)
        {
            return SubmitOutcome.Program;
        }

        IReadOnlyList<Effect> effects = _run.Record(new CommandEntered(text));
        _due = effects.OfType<RunLabEffect>().LastOrDefault()?.Request;
        return effects.Any(effect => effect is QuitEffect) ? SubmitOutcome.Quit : _due is not null ? SubmitOutcome.Answer : SubmitOutcome.Show;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<LabUpdate> AnswerAsync([EnumeratorCancellation] CancellationToken cancellationToken)
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
                    yield return Shown(text);
                    break;
                case LabBegan or LabFactSoFar:
                    yield return update;
                    break;
                case LabDone done:
                    _last[Address.Of(State.Stage, request.LabId)] = done;
                    _run.Record(new ExperimentRecorded(done.Experiment, State.Stage, request.LabId, request.Challenge), done.Steps);
                    yield return done;
                    break;
                case LabRefused refused:
                    yield return refused;
                    _run.Record(new AnswerInterrupted([.. partial.Values.Select(sample => sample.ToString())], refused.Problem));
                    break;
            }
        }

        _draft.Clear();
    }

    /// <inheritdoc/>
    public LabDone? LastOf(string lab)
    {
        // An edit may have put another instrument in its place.
        string stage = State.Stage;
        return _last.GetValueOrDefault(Address.Of(stage, lab)) is { } done && World.Find(stage)?.Lab(lab)?.Type == done.Experiment.Lab ? done : null;
    }

    /// <inheritdoc/>
    public Task LoadModelAsync(CancellationToken cancellationToken) => _host?.GetAsync(cancellationToken) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(string beginning) => Completion.Of(World, State, beginning);

    /// <summary>Goes on in the course as it was edited meanwhile: place and state are kept where ids survive, and what is in view is told anew where it reads otherwise. Not while an answer is being written.</summary>
    /// <param name="world">The course as it is now.</param>
    /// <exception cref="IOException">The journal could not be written.</exception>
    public void Meet(World world) => _run.Meet(world);

    /// <summary>Records what no learner can do: going to any place, counting a challenge as done.</summary>
    /// <param name="runEvent">The event.</param>
    /// <exception cref="IOException">The journal could not be written.</exception>
    public void Direct(RunEvent runEvent) => _run.Record(runEvent);

    /// <summary>Keeps a snapshot, so that the next opening is quick. The run needs none to be whole.</summary>
    public void Close() => _run.Close();

    private static LabText Shown(LabText text)
    {
        string safe = DisplayText.Strip(text.Text);
        return ReferenceEquals(safe, text.Text) ? text : text with { Text = safe };
    }

    // Written before it is shown: what a learner has seen survives the end of the process.
    private void Keep(SortedDictionary<int, StringBuilder> partial, LabText text)
    {
        if (!_run.IsCopy)
        {
            _draft.Append(text.Sample, text.Text);
        }

        if (text.TokensPerSecond > 0)
        {
            Volatile.Write(ref _tokensPerSecond, text.TokensPerSecond);
        }

        if (!partial.TryGetValue(text.Sample, out StringBuilder? sample))
        {
            partial[text.Sample] = sample = new StringBuilder();
        }

        sample.Append(text.Text);
    }
}
