using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Explore;
using LlmQuest.Labs.Scripted;
using LlmQuest.Labs.Sessions;

namespace LlmQuest.Labs.Simulate;

/// <summary>A synthetic learner in the real rules of the game, with a journal in memory and a time of its own.</summary>
internal sealed class Learner
{
    private const int Patience = 150;
    private const int InTenThousand = 10_000;
    private readonly Temperament _temperament;
    private readonly Chance _chance;
    private readonly SimulatedClock _clock;
    private readonly MemoryJournal _journal;
    private readonly RecordedRun _run;
    private readonly Mind _mind;
    private readonly MadeUpExperiments _experiments;

    /// <param name="world">The course.</param>
    /// <param name="temperament">How the learner goes about it.</param>
    /// <param name="start">When the learner begins.</param>
    /// <param name="ids">The ids of the events.</param>
    /// <param name="solving">Experiments that meet goals.</param>
    /// <param name="chance">All that is drawn.</param>
    public Learner(World world, Temperament temperament, DateTimeOffset start, SeededIds ids, SolvingExperiments solving, Chance chance)
    {
        _temperament = temperament;
        _chance = chance;
        _clock = new SimulatedClock(start, temperament.Sitting, chance);
        _journal = new MemoryJournal(() => _clock.Now, ids.Next);
        _mind = new Mind(world, temperament, chance.Share() - 0.5, solving, chance);
        _experiments = new MadeUpExperiments(world, solving, chance);
        ScriptedBench.Read("[]", MadeUpExperiments.ModelName, out ScriptedBench? none);
        _run = RecordedRun.Open(world, new SessionPorts(_journal, _journal, none!), null);
        ReadSince(0);
    }

    private RunState State => _run.State;

    /// <summary>Plays until the course is finished, the learner gives up, or the journal is full.</summary>
    /// <returns>The journal, not longer than it may be.</returns>
    public IReadOnlyList<ChainLine> Play(int mostEvents, CancellationToken stop)
    {
        int idle = 0;
        while (_journal.LastSequence < mostEvents && idle < Patience && !IsThrough() && _chance.Below(InTenThousand) >= _temperament.Stops)
        {
            stop.ThrowIfCancellationRequested();
            int before = Progress(State);
            Take(_mind.Next(State, idle));
            idle = Progress(State) > before ? 0 : idle + 1;
        }

        return [.. _journal.Chain.Take(mostEvents)];
    }

    // The second form is filled in behind the last room.
    private bool IsThrough() => Unlocks.IsFinished(_run.World, State) && Mind.OpenForm(_run.World, State) is null;

    private static int Progress(RunState state) => Explorer.NewsOf(state) + state.Records.Values.Sum(record => record.Hints);

    private void Take(Deed deed)
    {
        string line = deed.Line.Trim();
        if (line.Length is 0 or > AdventureSession.LongestLine || _run.OpensCopy(line) || _run.OfProgram(line) is not null)
        {
            return;
        }

        _clock.Type(deed.Thinks, line);
        long said = State.Said;
        if (_run.Record(new CommandEntered(line)).OfType<RunLabEffect>().LastOrDefault()?.Request is { } request)
        {
            _clock.Wait();
            _run.Record(_experiments.Answer(State, request, deed.Goal, deed.IsRight));
        }

        ReadSince(said);
    }

    private void ReadSince(long said)
    {
        int words = State.Transcript.TakeLast((int)Math.Min(State.Said - said, State.Transcript.Count))
            .Where(entry => entry.Kind != TranscriptKind.Command)
            .Sum(entry => entry.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length);
        _clock.Read(words * _temperament.Reads);
    }
}
