using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>A question from an earlier stage, when a new one is entered. It wins and costs nothing.</summary>
internal static class CampfireRules
{
    private static readonly Verb[] Turning = [Verb.Run, Verb.Again, Verb.Predict, Verb.Steer, Verb.Hint, Verb.Reveal, Verb.Task, Verb.Use];

    public static Turn Offer(Turn turn)
        => !turn.State.IsSandbox && Campfire.Next(turn.World, turn.State) is { } asked ? turn.Owe(new CampfireLit(turn.Stage.Id, asked)) : turn;

    public static Turn Light(Turn turn, CampfireLit lit)
    {
        turn = turn.With(state => state with { Asked = state.Asked.Add(lit.Asked) });
        return turn.World.Challenge(lit.Asked) is { } found
            ? turn.With(state => state with { Campfire = lit.Asked }).Reply(CampfireText.Of(turn.World, turn.State, found.Stage, found.Challenge))
            : turn;
    }

    /// <summary>The campfire goes out when the learner turns to something else.</summary>
    public static Turn LeaveFor(Turn turn, Verb verb)
        => turn.State.Campfire.Length > 0 && Turning.Contains(verb) ? turn.With(state => state with { Campfire = "" }) : turn;

    /// <summary>What follows from an answer while a campfire burns; null when none does, or when the answer is for what is asked here.</summary>
    public static Turn? Answer(Turn turn, string answer)
    {
        if (turn.State.Campfire.Length == 0 || turn.World.Challenge(turn.State.Campfire) is not { } found)
        {
            return null;
        }

        Verdict verdict = Grader.Grade(found.Challenge, answer, found.Stage.Id);
        if (verdict.Counts)
        {
            return turn.Owe(new CampfireAnswered(turn.State.Campfire, answer, VerdictWords.Of(verdict.Kind), verdict.Message));
        }

        bool isForHere = Current.Challenge(turn.World, turn.State) is { } here && !turn.IsDone(here.Id) && Grader.Grade(here, answer, turn.Stage.Id).Counts;
        return isForHere ? null : turn.Problem($"{Spoken.Of(verdict.Note)} {Sentence.Of("The campfire asks:", [found.Challenge.Title])} To leave it, type task.");
    }

    public static Turn Answered(Turn turn, CampfireAnswered answered)
    {
        turn = turn.With(state => state with { Campfire = "" }).Say(VerdictWords.IsEnough(answered.Kind) ? TranscriptKind.Success : TranscriptKind.Reply, answered.Message);
        return Current.Challenge(turn.World, turn.State) is { } challenge ? turn.Reply(ChallengeText.Of(turn.World, turn.State, challenge)) : turn;
    }
}
