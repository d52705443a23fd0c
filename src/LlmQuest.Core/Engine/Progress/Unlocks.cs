using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>Which stages can be played. Until the course is finished at least one that is not passed can be.</summary>
public static class Unlocks
{
    private const int MostNamed = 6;
    private const string NothingElse = "because nothing else is left to do";

    /// <summary>How a learner stands with every stage, in order.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static ImmutableArray<StageStanding> Of(World world, RunState state)
    {
        StageMap? rescued = Rescued(world, state);
        HashSet<string> touched = Touched(state);
        return [.. world.Stages.Select(stage => Standing(world, state, stage, rescued, touched))];
    }

    /// <summary>How a learner stands with one stage.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    /// <param name="stage">The stage.</param>
    public static StageStanding Of(World world, RunState state, StageMap stage)
        => Standing(world, state, stage, StateByRule(world, state, stage) == StageState.Locked ? Rescued(world, state) : null, null);

    /// <summary>Whether every stage is passed that the course asks for.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run.</param>
    public static bool IsFinished(World world, RunState state)
        => world.Stages.All(stage => stage.Stage.IsOptional || state.Passed.ContainsKey(stage.Id)) && world.Stages.Any(stage => state.Passed.ContainsKey(stage.Id));

    /// <summary>Share of a stage's points that were won, in percent.</summary>
    /// <param name="state">The run.</param>
    /// <param name="stage">The stage.</param>
    public static int Percent(RunState state, StageMap stage) => Percent(state, stage, null);

    private static int Percent(RunState state, StageMap stage, HashSet<string>? touched)
    {
        long all = stage.Challenges.Sum(challenge => (long)challenge.Xp);
        long won = touched?.Contains(stage.Id) == false ? 0 : stage.Challenges.Sum(challenge => (long)(state.Record(stage.Id, challenge.Id)?.Xp ?? 0));
        return all == 0 ? 100 : (int)Math.Min(100, 100 * won / all);
    }

    // Cycles, and scores that cannot be reached any more, would lock everything.
    private static StageMap? Rescued(World world, RunState state)
        => Rescued(world, state, stage => !stage.Stage.IsOptional) ?? Rescued(world, state, _ => true);

    private static StageMap? Rescued(World world, RunState state, Func<StageMap, bool> counts)
    {
        IEnumerable<StageMap> left = world.Stages.Where(stage => counts(stage) && !state.Passed.ContainsKey(stage.Id));
        return left.Any(stage => StateByRule(world, state, stage) == StageState.Open)
            ? null
            : left.FirstOrDefault(stage => LacksOnlyPoints(state, stage.Stage.Requires)) ?? left.FirstOrDefault();
    }

    private static bool LacksOnlyPoints(RunState state, UnlockRule rule)
        => rule.All.All(state.Passed.ContainsKey) && (rule.Any.IsEmpty || rule.Any.Any(state.Passed.ContainsKey));

    private static StageStanding Standing(World world, RunState state, StageMap stage, StageMap? rescued, HashSet<string>? touched) => StateByRule(world, state, stage) switch
    {
        StageState.Locked when stage == rescued => new StageStanding(stage, StageState.Open, NothingElse),
        StageState.Locked => new StageStanding(stage, StageState.Locked, $"needs {Joined([.. Needs(world, state, stage.Stage.Requires, touched)], stage.Stage.Requires.Any.Length > 1)}"),
        StageState.Open when !state.Entered.Contains(stage.Id) && state.Opened.Contains(stage.Id) => new StageStanding(stage, StageState.Open, "opened by the instructor"),
        var other => new StageStanding(stage, other, ""),
    };

    private static StageState StateByRule(World world, RunState state, StageMap stage)
        => state.Passed.ContainsKey(stage.Id) ? StageState.Passed
            : state.Entered.Contains(stage.Id) || state.Opened.Contains(stage.Id) || MeetsRule(world, state, stage.Stage.Requires) ? StageState.Open
            : StageState.Locked;

    // What an edit took away cannot be asked for any more.
    private static bool MeetsRule(World world, RunState state, UnlockRule rule)
        => rule.All.All(id => IsPassed(world, state, id))
            && (rule.Any.All(id => world.Find(id) is null) || rule.Any.Any(state.Passed.ContainsKey))
            && rule.Scores.All(score => world.Find(score.Key) is not { } stage || Percent(state, stage) >= score.Value);

    private static bool IsPassed(World world, RunState state, string stage) => state.Passed.ContainsKey(stage) || world.Find(stage) is null;

    // With a choice among them, a comma says where the choice ends.
    private static string Joined(string[] needs, bool hasChoice) => string.Join(hasChoice ? ", and " : " and ", needs);

    private static IEnumerable<string> Needs(World world, RunState state, UnlockRule rule, HashSet<string>? touched)
    {
        StageMap[] all = [.. rule.All.Select(world.Find).OfType<StageMap>().Where(stage => !state.Passed.ContainsKey(stage.Id))];
        foreach (string need in all.Length > MostNamed ? [$"{all.Length.ToString(CultureInfo.InvariantCulture)} more stages"] : all.Select(stage => Left(state, stage, touched)))
        {
            yield return need;
        }

        StageMap[] any = [.. rule.Any.Select(world.Find).OfType<StageMap>()];
        if (any.Length > 0 && !rule.Any.Any(state.Passed.ContainsKey))
        {
            yield return any.Length == 1 ? Left(state, any[0], touched) : string.Join(" or ", any.Select(stage => stage.Stage.Title));
        }

        foreach ((string id, int percent) in rule.Scores)
        {
            if (world.Find(id) is { } stage && Percent(state, stage, touched) is int have && have < percent)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{percent} % of the points of {stage.Stage.Title} (you have {have} %)");
            }
        }
    }

    private static string Left(RunState state, StageMap stage, HashSet<string>? touched)
    {
        int done = touched?.Contains(stage.Id) == false ? 0 : stage.Challenges.Count(challenge => state.IsDone(stage.Id, challenge.Id));
        return done == 0 ? stage.Stage.Title : string.Create(CultureInfo.InvariantCulture, $"{stage.Stage.Title} (done: {done} of {stage.Challenges.Length} challenges)");
    }

    // The stages that have records; looking for each challenge of a large course would take longer.
    private static HashSet<string> Touched(RunState state)
    {
        HashSet<string> touched = new(StringComparer.Ordinal);
        string last = "/";
        foreach (string address in state.Records.Keys.Where(address => !address.StartsWith(last, StringComparison.Ordinal)))
        {
            string stage = Address.Split(address).Stage;
            touched.Add(stage);
            last = $"{stage}/";
        }

        return touched;
    }
}
