using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Hints, which cost a little and are remembered, and the solution, which is always there.</summary>
internal static class HintRules
{
    private const string NothingAsked = "Nothing is asked here that is still open. map shows where there is more to do.";

    public static Turn Ask(Turn turn)
    {
        if (Current.Challenge(turn.World, turn.State) is not { } challenge)
        {
            return turn.Problem(NothingAsked);
        }

        if (Refused(turn, challenge) is { } refused)
        {
            return refused;
        }

        int taken = turn.RecordOf(challenge).Hints;
        if (challenge.Hints.IsEmpty)
        {
            return turn.Reply($"\"{challenge.Title}\" has no hints. reveal shows the solution, without points.");
        }

        if (taken >= challenge.Hints.Length)
        {
            return turn.Reply($"These are all the hints there are. reveal shows the solution, without points.\n{HintText.Taken(challenge, taken)}");
        }

        int cost = turn.IsDone(challenge.Id) ? 0 : Points.CostOf(challenge, challenge.Hints[taken]);
        return turn.Owe(new HintTaken(turn.Stage.Id, challenge.Id, taken + 1, cost));
    }

    public static Turn List(Turn turn)
    {
        if (Current.Challenge(turn.World, turn.State) is not { } challenge)
        {
            return turn.Problem(NothingAsked);
        }

        int taken = turn.RecordOf(challenge).Hints;
        return turn.Reply(taken == 0 ? $"You have taken no hint for \"{challenge.Title}\". hint gives the first of {challenge.Hints.Length}." : HintText.Taken(challenge, taken));
    }

    public static Turn Taken(Turn turn, HintTaken taken)
    {
        turn = turn.Change(taken.Stage, taken.Challenge, record => record with { Hints = Math.Max(record.Hints, taken.Number), HintCost = Points.Safe(record.HintCost + Points.Safe(taken.Cost)) });
        Challenge? challenge = turn.World.Challenge(Address.Of(taken.Stage, taken.Challenge))?.Challenge;
        return challenge is null || taken.Number < 1 || taken.Number > challenge.Hints.Length ? turn : turn.Reply(HintText.Of(challenge, taken.Number, taken.Cost));
    }

    public static Turn Reveal(Turn turn)
    {
        if (Current.Challenge(turn.World, turn.State) is not { } challenge)
        {
            return turn.Problem(NothingAsked);
        }

        if (Refused(turn, challenge) is { } refused)
        {
            return refused;
        }

        return turn.IsDone(challenge.Id)
            ? turn.Say(TranscriptKind.Story, SolutionText.Full(challenge, turn.Stage.Id))
            : turn.Owe(new Revealed(turn.Stage.Id, challenge.Id, turn.Stage.HashOf(challenge.Id)));
    }

    public static Turn Revealed(Turn turn, Revealed revealed)
    {
        if (turn.State.IsDone(revealed.Stage, revealed.Challenge))
        {
            return turn;
        }

        turn = turn.Change(revealed.Stage, revealed.Challenge, record => record with { Status = ChallengeStatus.Revealed, Hash = revealed.Hash, IsChanged = false, Guess = null });
        Challenge? challenge = turn.World.Challenge(Address.Of(revealed.Stage, revealed.Challenge))?.Challenge;
        turn = challenge is null ? turn : turn.Say(TranscriptKind.Story, SolutionText.Full(challenge, revealed.Stage)).Reply($"Revealed: \"{challenge.Title}\". It counts as done, without points.");
        return PassRules.Done(BetRules.Outcome(turn, revealed.Stage, revealed.Challenge), revealed.Stage, revealed.Challenge);
    }

    private static Turn? Refused(Turn turn, Challenge challenge)
        => FormRules.IsHere(turn) ? FormRules.Refuse(turn, challenge) : SandboxRules.Hides(turn, challenge) ? SandboxRules.Hide(turn, challenge) : null;
}
