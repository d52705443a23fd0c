using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs.Explore;

namespace LlmQuest.Labs.Simulate;

/// <summary>Decides what a synthetic learner does next: answers, hints, solutions and detours, in the shares of a temperament.</summary>
/// <param name="world">The course.</param>
/// <param name="temperament">How the learner goes about it.</param>
/// <param name="talent">How much better than others of the temperament, from -0.5 to 0.5.</param>
/// <param name="solving">Experiments that meet goals.</param>
/// <param name="chance">Draws.</param>
internal sealed class Mind(World world, Temperament temperament, double talent, SolvingExperiments solving, Chance chance)
{
    private const string Answer = "answer";
    private const string Hint = "hint";
    private const string Reveal = "reveal";
    private const string Skip = "skip";
    private const string Wander = "wander";
    private const string Remark = "remark";
    private const double QuickSeconds = 3;
    private const int Tired = 25;
    private const int ManyTries = 5;
    private readonly Dictionary<string, int> _tries = new(StringComparer.Ordinal);
    private readonly Replies _replies = new(Held(world, chance), chance);
    private readonly Wandering _ways = new(world, chance);
    private readonly Queue<Deed> _prepared = new();

    /// <summary>What is done next.</summary>
    /// <param name="state">The run.</param>
    /// <param name="idle">How many lines brought nothing new.</param>
    public Deed Next(RunState state, int idle)
    {
        if (_prepared.TryDequeue(out Deed? prepared))
        {
            return prepared;
        }

        if (state.Question is not null || state.Talk.Length > 0)
        {
            return new Deed(_ways.Choose(state), QuickSeconds);
        }

        if (state.Campfire.Length > 0 && world.Challenge(state.Campfire) is { } asked)
        {
            return InWords(asked.Challenge, asked.Stage.Id, chance.Share() < temperament.Knows + 0.1);
        }

        if (Unlocks.IsFinished(world, state) && OpenForm(world, state) is { } form && form.Id != state.Stage)
        {
            return new Deed($"go {form.Stage.Title}", QuickSeconds);
        }

        return Current.Challenge(world, state) is { } challenge && !state.IsDone(state.Stage, challenge.Id)
            ? AtChallenge(state, challenge, idle)
            : new Deed(chance.Below(Temperament.Answers) < temperament.Wanders ? _ways.Anywhere(state) : _ways.On(state, idle), QuickSeconds);
    }

    /// <summary>The second form of the inventory, where it is still to be filled in; or null.</summary>
    public static StageMap? OpenForm(World world, RunState state)
        => world.Stages.FirstOrDefault(stage => stage.Stage.Form == InventoryForm.After && !state.Passed.ContainsKey(stage.Id));

    private static HashSet<string> Held(World world, Chance chance)
        => new(world.Course.Misconceptions.Keys.Where(_ => chance.OneIn(3)), StringComparer.Ordinal);

    private Deed AtChallenge(RunState state, Challenge challenge, int idle)
    {
        ChallengeRecord record = state.Record(state.Stage, challenge.Id)!;
        int failed = Math.Max(record.Wrong, _tries.GetValueOrDefault(Address.Of(state.Stage, challenge.Id)));
        bool hasHints = record.Hints < challenge.Hints.Length;
        int helpless = (idle / Tired) + Math.Max(0, failed - ManyTries) + (failed > 0 && !hasHints ? 1 : 0);
        List<Idea> ideas =
        [
            new(Answer, Temperament.Answers),
            new(Hint, !hasHints ? 0 : failed > 0 ? temperament.HintsLater : temperament.HintsFirst / (1 + record.Hints)),
            new(Reveal, (temperament.Reveals * (failed + record.Hints)) + (Temperament.Answers / 4 * helpless)),
            new(Skip, temperament.Skips),
            new(Wander, temperament.Wanders),
            new(Remark, failed > 1 ? 3 : 1),
        ];
        return chance.Line(ideas) switch
        {
            Answer => Try(state, challenge, record),
            Hint => new Deed("hint", QuickSeconds),
            Reveal => new Deed("reveal", QuickSeconds),
            Skip => new Deed(_ways.On(state, idle), QuickSeconds),
            Wander => new Deed(_ways.Anywhere(state), QuickSeconds),
            _ => new Deed(_ways.Remark(), temperament.Thinks),
        };
    }

    private Deed Try(RunState state, Challenge challenge, ChallengeRecord record)
    {
        double knows = temperament.Knows + (0.3 * talent) - Difficulty(state.Stage, challenge.Id) + (temperament.Learns * (record.Wrong + record.Hints));
        bool isRight = chance.Share() < knows;
        string address = Address.Of(state.Stage, challenge.Id);
        _tries[address] = _tries.GetValueOrDefault(address) + 1;
        return challenge switch
        {
            DoChallenge goals => Experiment(state, goals, record, isRight),
            PredictChallenge predict => new Deed(Guesses.Predict(predict, isRight, chance), temperament.Thinks, isRight),
            SteerChallenge door => new Deed(Guesses.Steer(door, chance), temperament.Thinks, isRight),
            _ => InWords(challenge, state.Stage, isRight),
        };
    }

    private Deed InWords(Challenge challenge, string stage, bool isRight)
        => new($"answer {(isRight ? _replies.Right(challenge, stage) : _replies.Wrong(challenge, stage))}".ReplaceLineEndings(" "), temperament.Thinks, isRight);

    // What has to be set is set first, as a learner would.
    private Deed Experiment(RunState state, DoChallenge challenge, ChallengeRecord record, bool isRight)
    {
        StageMap stage = world.Stage(state.Stage);
        LabGoal goal = Enumerable.Range(0, challenge.Goals.Length).Where(i => !record.Reached.Contains(i)).Select(i => challenge.Goals[i]).FirstOrDefault() ?? challenge.Goals[0];
        var run = new Deed($"generate {goal.Lab}", temperament.Thinks, isRight, isRight ? goal : null);
        if (isRight && stage.Lab(goal.Lab) is { } lab && solving.Of(stage, goal) is { } met)
        {
            _prepared.Enqueue(new Deed($"lab {lab.Id}", QuickSeconds));
            foreach ((string name, LabValue value) in met.Parameters.Where(pair => pair.Value.Items is null && pair.Value.Fields is null && !pair.Value.Equals(lab.Settings.GetValueOrDefault(pair.Key) ?? world.Labs.Find(lab.Type)?.Parameter(pair.Key)?.Default)))
            {
                _prepared.Enqueue(new Deed($"set {name} {value}".ReplaceLineEndings(" "), temperament.Thinks / 2));
            }
        }

        _prepared.Enqueue(run);
        return _prepared.Dequeue();
    }

    // The same for all learners: some challenges are harder than others.
    private static double Difficulty(string stage, string challenge) => (Chance.After(Address.Of(stage, challenge)).Share() - 0.5) * 0.4;
}
