using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Sessions;

/// <summary>A learner in a stage: records every event before it shows what follows from it.</summary>
public sealed class StageSession : IStageSession
{
    private const string EndedWhileWriting = "The program ended while the machine was writing. What had come is kept; type generate to ask again.";
    private readonly IRunJournal _journal;
    private readonly IAnswerDraft _draft;
    private readonly GenerateRunner _lab;
    private RunState _state;
    private GenerateEffect? _due;
    private bool _leaving;

    // Zero until something was generated; read by the screen while the answer is being written.
    private double _tokensPerSecond;

    private StageSession(RunState state, IRunJournal journal, IAnswerDraft draft, GenerateRunner lab)
    {
        _state = state;
        _journal = journal;
        _draft = draft;
        _lab = lab;
    }

    /// <inheritdoc/>
    public string Title => _state.Stage.Title;

    /// <inheritdoc/>
    public string GoalLine => _state.Passed.Contains(_state.Challenge.Id)
        ? $"Goal reached: {_state.Challenge.Title}"
        : $"Goal: {_state.Challenge.Title}";

    /// <inheritdoc/>
    public IReadOnlyList<TranscriptEntry> Transcript => _state.Transcript;

    /// <inheritdoc/>
    public ModelStatus Model
    {
        get
        {
            double speed = Volatile.Read(ref _tokensPerSecond);
            return StatusOf(_lab.Host, speed > 0 ? speed : null);
        }
    }

    /// <summary>Opens a run where it was left, or begins it.</summary>
    /// <param name="courseId">Id of the course.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="journal">The run's journal.</param>
    /// <param name="draft">The answer that was being written when the program last ended, if any.</param>
    /// <param name="lab">The stage's lab.</param>
    /// <exception cref="IOException">The journal could not be written.</exception>
    public static StageSession Open(string courseId, Stage stage, IRunJournal journal, IAnswerDraft draft, GenerateRunner lab)
    {
        var session = new StageSession(RunState.Before(stage), journal, draft, lab);
        ImmutableArray<Effect> last = [];
        foreach (JournalEntry entry in journal.ReadAll())
        {
            (session._state, last) = Stepper.Step(session._state, entry);
        }

        session.PerformRecords(last);
        if (journal.LastSequence == 0)
        {
            session.Record(new RunStarted(courseId, stage.Id));
        }

        if (session._state.AnswerDue)
        {
            session.Record(new AnswerInterrupted(draft.Read(), EndedWhileWriting));
        }

        draft.Clear();
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

        _due = null;
        _leaving = false;
        Record(new CommandEntered(text));
        return _leaving ? SubmitOutcome.Quit : _due is not null ? SubmitOutcome.Answer : SubmitOutcome.Show;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<AnswerPiece> AnswerAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        GenerateEffect effect = _due ?? throw new InvalidOperationException("No answer is due: submit a command first.");
        _due = null;
        var partial = new SortedDictionary<int, StringBuilder>();
        await foreach (GenerateUpdate update in _lab.RunAsync(effect.Parameters, cancellationToken).ConfigureAwait(false))
        {
            switch (update)
            {
                case GenerateText text:
                    Keep(partial, text);
                    yield return new AnswerPiece(text.Sample, DisplayText.Strip(text.Text));
                    break;
                case GenerateDone done:
                    Volatile.Write(ref _tokensPerSecond, done.Result.TokensPerSecond);
                    Record(new ExperimentRecorded(done.Experiment));
                    break;
                case GenerateRefused refused:
                    Record(new AnswerInterrupted([.. partial.Values.Select(sample => sample.ToString())], refused.Problem));
                    break;
            }
        }

        _draft.Clear();
    }

    /// <inheritdoc/>
    public Task LoadModelAsync(CancellationToken cancellationToken) => _lab.Host.GetAsync(cancellationToken);

    /// <inheritdoc/>
    public IReadOnlyList<string> Complete(string beginning) => CommandParser.Complete(beginning);

    private static ModelStatus StatusOf(ModelHost host, double? speed)
    {
        LoadProgress progress = host.Progress;
        if (progress.Ready is { } ready)
        {
            return new ModelStatus(ModelState.Ready, 1, ready.Identity.Name, DeviceNames.Short(ready.Model.Device), speed);
        }

        ModelState state = progress.Failure is not null ? ModelState.Failed : progress.Started ? ModelState.Loading : ModelState.NotLoaded;
        return new ModelStatus(state, progress.Share, host.Name, "", null);
    }

    // Written before it is shown: what a learner has seen survives the end of the process.
    private void Keep(SortedDictionary<int, StringBuilder> partial, GenerateText text)
    {
        _draft.Append(text.Sample, text.Text);
        Volatile.Write(ref _tokensPerSecond, text.TokensPerSecond);
        if (!partial.TryGetValue(text.Sample, out StringBuilder? sample))
        {
            partial[text.Sample] = sample = new StringBuilder();
        }

        sample.Append(text.Text);
    }

    private void Record(RunEvent runEvent)
    {
        JournalEntry entry = _journal.Append(runEvent);
        (_state, ImmutableArray<Effect> effects) = Stepper.Step(_state, entry);
        _due = effects.OfType<GenerateEffect>().FirstOrDefault() ?? _due;
        _leaving |= effects.OfType<QuitEffect>().Any();
        PerformRecords(effects);
    }

    private void PerformRecords(ImmutableArray<Effect> effects)
    {
        foreach (RecordEffect effect in effects.OfType<RecordEffect>())
        {
            Record(effect.Event);
        }
    }
}
