using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Plans;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Sessions;

namespace LlmQuest.Labs.Plans;

/// <summary>Plays commands without a screen, in a new run that is kept in memory.</summary>
public sealed class HeadlessPlay
{
    private readonly World _world;
    private readonly WatchedBench _bench;
    private readonly MemoryJournal _journal;
    private readonly AdventureSession _session;
    private readonly TimeProvider _time;
    private readonly List<PlayedStep> _steps = [];
    private string _workedOn = "";
    private long _said;

    private HeadlessPlay(World world, ILabBench bench, string? firstStage, TimeProvider time)
    {
        _world = world;
        _time = time;
        _bench = new WatchedBench(bench);
        _journal = new MemoryJournal(time.GetUtcNow, Guid.NewGuid);
        _session = AdventureSession.Open(world, new SessionPorts(_journal, _journal, _bench), firstStage);
        Note("", TimeSpan.Zero);
    }

    /// <summary>Plays commands to the last one, or to the one that leaves.</summary>
    /// <param name="world">The course.</param>
    /// <param name="bench">The labs; one of its own for every run that is to come out the same again.</param>
    /// <param name="commands">The commands, as a learner would type them.</param>
    /// <param name="firstStage">Id of the stage in which the run begins; null for the first of the course.</param>
    /// <param name="time">Tells the time.</param>
    /// <param name="cancellationToken">Ends it with an exception.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Playthrough> RunAsync(World world, ILabBench bench, IEnumerable<string> commands, string? firstStage, TimeProvider time, CancellationToken cancellationToken)
    {
        long began = time.GetTimestamp();
        var play = new HeadlessPlay(world, bench, firstStage, time);
        foreach (string command in commands)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!await play.TakeAsync(command, cancellationToken).ConfigureAwait(false))
            {
                break;
            }
        }

        return new Playthrough([.. play._steps], play._journal.Chain, time.GetElapsedTime(began));
    }

    private async Task<bool> TakeAsync(string command, CancellationToken cancellationToken)
    {
        long began = _time.GetTimestamp();
        RunState before = _session.State;
        string? lab = null;
        SubmitOutcome outcome = _session.Submit(command);
        if (outcome == SubmitOutcome.Answer)
        {
            lab = _session.State.Due?.LabId;
            await foreach (LabUpdate _ in _session.AnswerAsync(cancellationToken).ConfigureAwait(false))
            {
                // What was written stands in the transcript when it is whole.
            }

            cancellationToken.ThrowIfCancellationRequested();
        }

        _workedOn = WorkedOn.Between(_world, before, _session.State, lab) ?? _workedOn;
        Note(command, _time.GetElapsedTime(began));
        return outcome != SubmitOutcome.Quit;
    }

    // Who leaves a copy is back where less was said.
    private void Note(string command, TimeSpan took)
    {
        RunState state = _session.State;
        IEnumerable<TranscriptEntry> said = state.Transcript.TakeLast((int)Math.Max(state.Said - _said, 0)).Where(entry => entry.Kind != TranscriptKind.Command);
        _said = state.Said;
        _steps.Add(new PlayedStep(command, [.. said], state, _workedOn, _bench.Last, took));
    }
}
