using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Passing challenges and stages, and what that wins.</summary>
internal static class PassRules
{
    /// <summary>Owes that a challenge is passed, unless it is done.</summary>
    public static Turn Owe(Turn turn, string stage, string challenge, double share, long experiment)
    {
        if (turn.State.IsDone(stage, challenge) || turn.World.Challenge(Address.Of(stage, challenge)) is not { } found)
        {
            return turn;
        }

        int cost = turn.State.Record(stage, challenge)?.HintCost ?? 0;
        return turn.Owe(new ChallengePassed(stage, challenge, experiment, Points.For(found.Challenge, share, cost), found.Stage.HashOf(challenge)));
    }

    public static Turn Challenge(Turn turn, ChallengePassed passed)
    {
        if (turn.State.IsDone(passed.Stage, passed.Challenge))
        {
            return turn;
        }

        turn = turn.Change(passed.Stage, passed.Challenge, record => record with { Status = ChallengeStatus.Passed, Xp = Points.Safe(passed.Xp), Hash = passed.Hash, IsChanged = false, Guess = null })
            .With(state => state with { Purse = state.Purse with { Xp = state.Purse.Xp + Points.Safe(passed.Xp) } });
        Challenge? challenge = turn.World.Challenge(Address.Of(passed.Stage, passed.Challenge))?.Challenge;
        turn = turn.Say(TranscriptKind.Success, FormattableString.Invariant($"Passed: {challenge?.Title ?? passed.Challenge} (+{passed.Xp} XP)"));
        if (challenge is not null)
        {
            turn = turn.Say(TranscriptKind.Story, SolutionText.Of(challenge));
        }

        return Done(Badges(turn, passed), passed.Stage, passed.Challenge);
    }

    /// <summary>Goes on after a challenge is done in any way: the stage may be passed, or the next challenge is shown.</summary>
    public static Turn Done(Turn turn, string stage, string challenge)
    {
        turn = turn.With(state => state.Focus == challenge ? state with { Focus = "" } : state);
        Turn ended = turn.World.Find(stage) is { } map ? StageIfDone(turn, map) : turn;
        bool isHere = turn.State.Stage == stage;
        return ended.Owed.Length == turn.Owed.Length && isHere && Current.Challenge(turn.World, turn.State) is { } next && turn.Scene.Challenges.Contains(next)
            ? ended.Reply(ChallengeText.Of(turn.World, turn.State, next))
            : ended;
    }

    /// <summary>Owes that the stage is passed, when everything in it is done; of a stage without challenges, when its last scene was seen.</summary>
    public static Turn StageIfDone(Turn turn, StageMap stage)
    {
        if (turn.State.Passed.ContainsKey(stage.Id))
        {
            return turn;
        }

        bool isDone = stage.Challenges.Length == 0
            ? turn.State.Seen.Contains(Address.Of(stage.Id, stage.Scenes[^1].Id))
            : stage.Challenges.All(challenge => turn.State.IsDone(stage.Id, challenge.Id));
        if (!isDone)
        {
            return turn;
        }

        ImmutableArray<string> treasures = [.. stage.Stage.Grants.Where(id => turn.World.Treasures.ContainsKey(id) && !turn.State.Treasures.Contains(id))];
        return turn.Owe(new StagePassed(stage.Id, stage.IsRoom ? Points.Stars(turn.State, stage) : 0, treasures));
    }

    public static Turn Stage(Turn turn, StagePassed passed)
    {
        turn = turn.With(state => state with
        {
            Passed = state.Passed.SetItem(passed.Stage, Math.Max(passed.Stars, state.Passed.GetValueOrDefault(passed.Stage))),
            Treasures = state.Treasures.Union(passed.Treasures),
        });
        turn = turn.Say(TranscriptKind.Success, StageEndText.Of(turn.World, turn.State, passed)).Say(TranscriptKind.Story, turn.World.Find(passed.Stage) is { } stage ? StageEndText.KeyPoints(stage) : "");
        foreach (Treasure treasure in passed.Treasures.Select(id => turn.World.Treasures.GetValueOrDefault(id)).OfType<Treasure>())
        {
            turn = turn.Say(TranscriptKind.Success, $"You have won: {treasure.Name}").Say(TranscriptKind.Story, StageEndText.Of(treasure));
        }

        turn = Badges(turn, passed);
        return turn.Reply(StageEndText.Onward(turn.World, turn.State));
    }

    public static Turn Badge(Turn turn, BadgeWon won)
        => turn.State.Badges.Contains(won.Badge)
            ? turn
            : turn.With(state => state with { Badges = state.Badges.Add(won.Badge) }).Say(TranscriptKind.Success, BadgeTable.Announce(won.Badge));

    public static Turn Waived(Turn turn, Waived waived)
    {
        if (waived.Challenge.Length == 0)
        {
            string title = turn.World.Find(waived.Stage)?.Stage.Title ?? waived.Stage;
            return turn.With(state => state with { Opened = state.Opened.Add(waived.Stage) }).Reply($"Your instructor opened {title} for you: {waived.Reason}");
        }

        if (turn.State.IsDone(waived.Stage, waived.Challenge))
        {
            return turn;
        }

        string task = turn.World.Challenge(Address.Of(waived.Stage, waived.Challenge))?.Challenge.Title ?? waived.Challenge;
        turn = turn.Change(waived.Stage, waived.Challenge, record => record with { Status = ChallengeStatus.Waived }).Reply($"Your instructor counts \"{task}\" as done: {waived.Reason}");
        return Done(turn, waived.Stage, waived.Challenge);
    }

    private static Turn Badges(Turn turn, RunEvent happened)
        => turn.Owe([.. BadgeRules.WonBy(turn.World, turn.State, happened).Select(badge => new BadgeWon(badge))]);
}
