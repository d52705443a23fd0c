using LlmQuest.Core.Courses;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Progress;

/// <summary>Which badges an event wins.</summary>
internal static class BadgeRules
{
    private const int Several = 3;
    private const double Near = 0.02;
    private const int Predictions = 10;
    private const double SmallError = 0.1;
    private const string Seed = "seed";

    /// <summary>The badges, by id, that are won now and were not before.</summary>
    /// <param name="world">The course.</param>
    /// <param name="state">The run, with the event taken in.</param>
    /// <param name="happened">The event.</param>
    public static IEnumerable<string> WonBy(World world, RunState state, RunEvent happened)
        => state.IsSandbox ? [] : Feats(world, state, happened).Where(badge => !state.Badges.Contains(badge));

    private static IEnumerable<string> Feats(World world, RunState state, RunEvent happened) => happened switch
    {
        ExperimentRecorded recorded => OfExperiment(state, recorded.Experiment),
        PredictionScored scored => OfPrediction(state, scored),
        LockTried { Opened: true } tried => IsUnderPar(world, tried) ? ["under-par"] : [],
        ChallengePassed passed => state.Record(passed.Stage, passed.Challenge) is { Wrong: >= Several } ? ["stubborn"] : [],
        StagePassed passed => OfStage(world, state, passed.Stage),
        _ => [],
    };

    private static IEnumerable<string> OfExperiment(RunState state, Experiment experiment)
    {
        double temperature = experiment.Number("temperature") ?? experiment.Parameters.GetValueOrDefault("temperature")?.Number ?? 0;
        bool isByChance = temperature > 0 && experiment.Parameters.GetValueOrDefault("do_sample")?.Truth != false && experiment.Parameters.GetValueOrDefault("top_k")?.Number != 1 && !HasSeed(state);
        string prompt = experiment.Parameters.GetValueOrDefault("prompt")?.ToString() ?? "";
        if (experiment.Lab == GenerateLab.Name && isByChance && experiment.Texts.Any(text => state.TimesSaid.GetValueOrDefault(ContentHash.Of([prompt, text])) > 1))
        {
            yield return "echo";
        }

        foreach (LabValue row in experiment.Facts.GetValueOrDefault("rows")?.Items ?? [])
        {
            int samples = row.Fields?.GetValueOrDefault("texts")?.Items?.Length ?? 0;
            double distinct = row.Fields?.GetValueOrDefault("distinct")?.Number ?? 0;
            double rowTemperature = row.Fields?.GetValueOrDefault("temperature")?.Number ?? 1;
            if (samples >= Several && distinct == samples)
            {
                yield return "wild";
            }

            if (samples >= Several && distinct == 1 && rowTemperature == 0)
            {
                yield return "frozen";
            }
        }
    }

    // Dice that begin where somebody had them begin are no chance.
    private static bool HasSeed(RunState state) => state.Everywhere.ContainsKey(Seed) || state.Settings.Values.Any(settings => settings.ContainsKey(Seed));

    private static IEnumerable<string> OfPrediction(RunState state, PredictionScored scored)
    {
        bool isProbability = scored is { Said: { } said, Guess.Number: { } guess } && said == guess;
        if (isProbability && Math.Abs(scored.Guess.Number!.Value - (scored.Actual.Number ?? double.MaxValue)) <= Near)
        {
            yield return "bullseye";
        }

        if (state.Calibration.Count >= Predictions && state.Calibration.Error <= SmallError)
        {
            yield return "calibrated";
        }
    }

    private static IEnumerable<string> OfStage(World world, RunState state, string stage)
    {
        StageMap map = world.Stage(stage);
        bool isUnaided = map.Challenges.Length > 0 && map.Challenges.All(challenge => state.Record(stage, challenge.Id) is { Status: ChallengeStatus.Passed, Hints: 0 });
        if (isUnaided)
        {
            yield return "unaided";
        }

        if (world.Rooms.All(each => state.Passed.ContainsKey(each.Id)))
        {
            yield return "through";
        }
    }

    private static bool IsUnderPar(World world, LockTried tried)
        => world.Challenge(Address.Of(tried.Stage, tried.Challenge))?.Challenge is SteerChallenge { Lock.Par: { } par } && tried.Tokens < par;
}
