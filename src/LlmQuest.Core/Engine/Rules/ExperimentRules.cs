using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What follows from a recorded experiment: its words in the transcript, and the verdict on goals, guesses and locks.</summary>
internal static class ExperimentRules
{
    // It reckons with tokens that somebody else spent.
    private const string Bill = "footprint";

    public static Turn Take(Turn turn, ExperimentRecorded recorded, long sequence)
    {
        Experiment experiment = recorded.Experiment;
        turn = turn.With(state => state with { Due = null, Experiments = state.Experiments.Add(sequence), Purse = Spend(state.Purse, experiment) });
        string stage = recorded.Stage.Length > 0 ? recorded.Stage : turn.Stage.Id;
        Challenge? madeFor = recorded.Challenge.Length == 0 ? null : turn.World.Challenge(Address.Of(stage, recorded.Challenge))?.Challenge;
        if (madeFor is PredictChallenge predict)
        {
            return PredictRules.Score(turn, predict, stage, experiment);
        }

        if (madeFor is SteerChallenge steer)
        {
            return SteerRules.Score(turn, steer, stage, experiment);
        }

        (turn, int timesSaid) = SaidBefore.Count(turn, experiment);
        foreach (TranscriptEntry entry in ExperimentText.Of(turn.World, experiment, timesSaid))
        {
            turn = entry.Text.Length == 0 ? turn : turn.With(state => state.Say(entry.Kind, entry.Text, sequence));
        }

        turn = TokenTreeRules.Remember(turn, recorded, stage);
        if (experiment.Finish == Experiment.Cancelled)
        {
            return turn.Reply("Stopped: what came is kept, and counts for no goal.");
        }

        turn = turn.Owe([.. BadgeRules.WonBy(turn.World, turn.State, recorded).Select(badge => new BadgeWon(badge))]);
        return Judge(turn, recorded, stage, timesSaid, sequence);
    }

    public static Turn Interrupt(Turn turn, AnswerInterrupted interrupted)
    {
        foreach (string text in interrupted.Texts)
        {
            turn = turn.Say(TranscriptKind.Answer, text);
        }

        return turn.Problem(interrupted.Reason).With(state => state with { Due = null });
    }

    private static Currencies Spend(Currencies purse, Experiment experiment) => purse with
    {
        Tokens = purse.Tokens + (experiment.Lab == Bill ? 0 : (long)((experiment.Number("prompt_tokens") ?? 0) + (experiment.Number("tokens") ?? 0))),
        Experiments = purse.Experiments + 1,
        ContextUsed = experiment.Number("context_used") ?? purse.ContextUsed,
        ContextLength = experiment.Number("context_length") ?? purse.ContextLength,
    };

    // Only what the learner has met is judged: an experiment made before a challenge says nothing about it. Goals may be met one by one.
    // What is missing is told of one challenge: the one in view where it wants this lab, for of the others the learner is not thinking now.
    private static Turn Judge(Turn turn, ExperimentRecorded recorded, string stage, int timesSaid, long sequence)
    {
        StageMap map = turn.World.Stage(stage);
        Dictionary<string, LabValue> values = ExperimentValues.Of(recorded.Experiment);
        values["times_said"] = LabValue.Of(timesSaid);
        Challenge? view = Current.Challenge(turn.World, turn.State);
        bool isOpen = view is not null && !turn.State.IsDone(stage, view.Id);
        string? inView = isOpen && view is DoChallenge wanting && wanting.Goals.Any(goal => IsOf(map, goal, recorded)) ? view.Id : null;
        bool isThinkingOfOther = isOpen && inView is null;
        ImmutableArray<string> missing = [];
        foreach (DoChallenge challenge in map.Challenges.OfType<DoChallenge>().Where(challenge => turn.State.Record(stage, challenge.Id) is { IsDone: false }))
        {
            ImmutableArray<int> before = turn.State.Record(stage, challenge.Id)!.Reached;
            int[] ofLab = [.. Enumerable.Range(0, challenge.Goals.Length).Where(i => IsOf(map, challenge.Goals[i], recorded))];
            ImmutableArray<int> reached = [.. before.Union(ofLab.Where(i => challenge.Goals[i].Expect.IsMetBy(values))).Order()];
            if (reached.Length == challenge.Goals.Length)
            {
                turn = PassRules.Owe(turn, stage, challenge.Id, 1, sequence);
                continue;
            }

            turn = reached.Length == before.Length ? turn : turn.Change(stage, challenge.Id, record => record with { Reached = reached }).Reply(FormattableString.Invariant($"\"{challenge.Title}\": {reached.Length} of {challenge.Goals.Length} goals are met."));
            missing = missing.IsEmpty && !isThinkingOfOther && (inView ?? challenge.Id) == challenge.Id ? [.. Unmet(challenge, ofLab, reached, values).SelectMany(goal => Missing(goal, values)).Distinct(StringComparer.Ordinal)] : missing;
        }

        return missing.IsEmpty ? turn : turn.Reply($"Not the goal yet: {string.Join("; ", missing)}.");
    }

    // A goal that was met by another run, and is part of one that is still open, is told where this run misses it: all of it is wanted at once.
    private static IEnumerable<LabGoal> Unmet(DoChallenge challenge, int[] ofLab, ImmutableArray<int> reached, Dictionary<string, LabValue> values)
    {
        LabGoal[] open = [.. ofLab.Except(reached).Select(i => challenge.Goals[i])];
        return open.Concat(ofLab.Intersect(reached).Select(i => challenge.Goals[i]).Where(part => open.Any(whole => whole.Expect.Contains(part.Expect)) && !part.Expect.IsMetBy(values)));
    }

    private static ImmutableArray<string> Missing(LabGoal goal, Dictionary<string, LabValue> values) => goal.Say.Length > 0 ? [goal.Say] : goal.Expect.Explain(values);

    // Runs of format 1 do not say which lab of the stage it was.
    private static bool IsOf(StageMap map, LabGoal goal, ExperimentRecorded recorded)
        => recorded.Lab.Length > 0 ? goal.Lab == recorded.Lab : map.Lab(goal.Lab)?.Type == recorded.Experiment.Lab && recorded.Stage.Length == 0;
}
