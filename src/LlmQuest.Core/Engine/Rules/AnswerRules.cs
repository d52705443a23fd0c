using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Grading;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Answers in words.</summary>
internal static class AnswerRules
{
    public static Turn Answer(Turn turn, string answer)
    {
        if (CampfireRules.Answer(turn, answer) is { } campfire)
        {
            return campfire;
        }

        if (Current.Challenge(turn.World, turn.State) is not { } challenge)
        {
            return turn.Problem("Nothing is asked here that is still open. map shows where there is more to do.");
        }

        if (turn.IsDone(challenge.Id))
        {
            return turn.Problem(FormRules.IsHere(turn) ? $"\"{challenge.Title}\" is answered already: the first answer counts. task lists the others." : $"\"{challenge.Title}\" is done already. task lists the others; play opens a copy to try it again.");
        }

        return challenge switch
        {
            PredictChallenge => PredictRules.Guess(turn, answer),
            SteerChallenge => SteerRules.Try(turn, answer),
            DoChallenge => turn.Problem($"\"{challenge.Title}\" is not answered in words: bring the lab to do it. settings shows what can be set, generate runs it."),
            _ => Grade(turn, challenge, answer),
        };
    }

    public static Turn Given(Turn turn, AnswerGiven given)
    {
        if (FormRules.Given(turn, given) is { } noted)
        {
            return noted;
        }

        bool isEnough = VerdictWords.IsEnough(given.Kind);
        turn = turn.Change(given.Stage, given.Challenge, record => record.With(given.Answer, given.Kind) with
        {
            Attempts = record.Attempts + 1,
            Wrong = record.Wrong + (isEnough ? 0 : 1),
            Share = Math.Max(record.Share, given.Share),
            Hash = given.Hash,
            IsChanged = false,
        });
        turn = turn.Say(isEnough ? TranscriptKind.Success : TranscriptKind.Reply, given.Message);
        return isEnough ? PassRules.Owe(BetRules.Outcome(turn, given.Stage, given.Challenge), given.Stage, given.Challenge, given.Share, 0) : turn;
    }

    private static Turn Grade(Turn turn, Challenge challenge, string answer)
    {
        Verdict verdict = Grader.Grade(challenge, answer, turn.Stage.Id);
        StageMap stage = turn.Stage;
        verdict = FormRules.IsHere(turn) ? FormRules.Silence(verdict, answer) : verdict;
        return verdict.Counts
            ? turn.Owe(new AnswerGiven(stage.Id, challenge.Id, stage.HashOf(challenge.Id), answer, VerdictWords.Of(verdict.Kind), verdict.Share, verdict.Message, verdict.Misconception, verdict.Normalised))
            : turn.Problem(Spoken.Of(verdict.Note));
    }
}
