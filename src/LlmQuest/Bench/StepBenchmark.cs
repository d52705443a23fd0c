using System.Collections.Immutable;
using System.Diagnostics;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Bench;

/// <summary>Steps of the engine while a learner plays a large course to its end.</summary>
/// <remarks>The course is played several times in the same way, and of each step the shortest time counts: others use this machine as well.</remarks>
internal sealed class StepBenchmark : IBenchmark
{
    private const int Stages = 100;
    private const int Challenges = 1000;
    private const int Rounds = 4;
    private const double LargestTime = 1;
    private const double Percentile = 0.99;
    private static readonly string[] Looking = ["look", "map", "task", "hint", "generate", "score", "settings", "examine dial", "generate", "journal", "go stage-1", "xyzzy", "go stage-50", "help", "set temperature 0.5", "go stage-100"];

    public string Name => "step";

    public Task<IReadOnlyList<Measurement>> RunAsync(BenchSetup setup, CancellationToken stop)
    {
        World world = LargeCourse.Of(Stages);
        int challenges = world.Stages.Sum(stage => stage.Challenges.Length);
        if (challenges != Challenges)
        {
            throw new InvalidOperationException($"Of {Challenges} challenges {challenges} are there.");
        }

        Played[] rounds = [.. Enumerable.Range(0, Rounds).Select(_ => Play(new Stepper(world), stop))];
        if (rounds.Any(round => !Unlocks.IsFinished(world, round.State) || round.Times.Count != rounds[0].Times.Count))
        {
            throw new InvalidOperationException("The course was not played to its end in the same way each time.");
        }

        (double Time, string Line)[] sorted = [.. rounds[0].Times.Select((step, i) => (rounds.Min(round => round.Times[i].Time), step.Line)).Order()];
        (double slowest, string line) = sorted[^1];
        return Task.FromResult<IReadOnlyList<Measurement>>(
        [
            Bars.AtMost("step", sorted[(int)(Percentile * sorted.Length)].Time, $"ms, 99th percentile of {sorted.Length} steps in {Stages} stages with {Challenges} challenges", LargestTime),
            Bars.Told("step-median", Bars.Median(sorted.Select(step => step.Time)), "ms"),
            Bars.Told("step-slowest", slowest, $"ms, after '{line}'"),
        ]);
    }

    private static Played Play(Stepper stepper, CancellationToken stop)
    {
        World world = stepper.World;
        var played = new Played(stepper);
        played.Take(new RunStarted(world.Course.Id, world.Stages[0].Id));
        played.Take(new CourseOpened(world.Fingerprint, CourseOutline.Of(world)));
        int line = 0;
        for (int guard = 0; guard < Challenges * 10 && !Unlocks.IsFinished(world, played.State); guard++)
        {
            stop.ThrowIfCancellationRequested();
            played.LookAround(Looking[line++ % Looking.Length]);
            Challenge? challenge = Current.Challenge(world, played.State);
            if (challenge is null || played.State.IsDone(played.State.Stage, challenge.Id))
            {
                played.Type("next");
                continue;
            }

            played.Type("answer letters");
            played.Type($"task {Current.Met(world, played.State).IndexOf(challenge) + 1}");
            played.Type(challenge is NumberChallenge number ? $"answer {number.Answer}" : "answer token");
        }

        return played;
    }

    private sealed class Played(Stepper stepper)
    {
        private long _sequence;
        private string _line = "";

        public RunState State { get; private set; } = RunState.Empty;

        public List<(double Time, string Line)> Times { get; } = [];

        public void Type(string line)
        {
            _line = line;
            ImmutableArray<Effect> effects = Take(new CommandEntered(line));
            if (effects.OfType<RunLabEffect>().LastOrDefault() is { } lab)
            {
                Take(new ExperimentRecorded(Made(lab.Request), State.Stage, lab.Request.LabId, lab.Request.Challenge));
            }
        }

        // And back to where the next challenge is.
        public void LookAround(string line)
        {
            (string stage, string scene) = (State.Stage, State.Scene);
            Type(line);
            if (State.Stage != stage || State.Scene != scene)
            {
                Type($"go {stage}");
                Type($"go {scene}");
            }
        }

        public ImmutableArray<Effect> Take(RunEvent runEvent)
        {
            ImmutableArray<Effect> effects = Step(runEvent);
            while (!State.Owed.IsEmpty)
            {
                Step(State.Owed[0]);
            }

            return effects;
        }

        private ImmutableArray<Effect> Step(RunEvent runEvent)
        {
            var entry = new JournalEntry(++_sequence, Guid.Empty, DateTimeOffset.UnixEpoch, runEvent, "", "");
            long start = Stopwatch.GetTimestamp();
            (State, ImmutableArray<Effect> effects) = stepper.Step(State, entry);
            Times.Add((Stopwatch.GetElapsedTime(start).TotalMilliseconds, _line));
            return effects;
        }

        private Experiment Made(LabRequest request) => new(
            request.Lab,
            request.Parameters,
            ImmutableSortedDictionary<string, LabValue>.Empty.Add("texts", LabValue.Of([FormattableString.Invariant($"a text of some words, the {_sequence}th")])).Add("tokens", LabValue.Of(12)),
            "none",
            "",
            "");
    }
}
