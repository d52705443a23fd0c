using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Prose;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Guesses that are made before the experiment and closed by it.</summary>
internal static class PredictRules
{
    public static Turn Guess(Turn turn, string typed)
    {
        if (Open(turn) is not { } challenge)
        {
            return turn.Problem("There is nothing to predict here that is still open. task lists the challenges.");
        }

        if (SandboxRules.Hides(turn, challenge))
        {
            return SandboxRules.Hide(turn, challenge);
        }

        if (turn.Stage.Lab(challenge.Expectation.Lab) is null)
        {
            return turn.Problem("The lab that would tell stands here no more. reveal counts the challenge as done, without points.");
        }

        return GuessReader.Read(challenge.Expectation, typed) is { Guess: { } guess } reading
            ? turn.Owe(new PredictionMade(turn.Stage.Id, challenge.Id, turn.Stage.HashOf(challenge.Id), guess, reading.Confidence))
            : turn.Problem(GuessReader.Problem(challenge.Expectation, typed));
    }

    // The experiment is made as the lesson has it, so that every learner guesses the same.
    public static Turn Made(Turn turn, PredictionMade made)
    {
        turn = turn.Change(made.Stage, made.Challenge, record => record with { Guess = made.Guess, Confidence = made.Confidence, Hash = made.Hash });
        if (turn.World.Challenge(Address.Of(made.Stage, made.Challenge)) is not { Challenge: PredictChallenge challenge } found
            || found.Stage.Lab(challenge.Expectation.Lab) is not { } lab)
        {
            return turn;
        }

        return turn.Reply($"You say {GuessText.Of(challenge, made.Guess)}{GuessText.Sure(made.Confidence)}. Now the model.")
            .Ask(new LabRequest(lab.Type, lab.Id, challenge.Id, Settings(turn, challenge, lab, made.Guess)));
    }

    private static ImmutableSortedDictionary<string, LabValue> Settings(Turn turn, PredictChallenge challenge, LabCall lab, LabValue guess)
    {
        ImmutableSortedDictionary<string, LabValue> settings = LabSettings.AsWritten(turn.World, lab);
        return challenge.Expectation.Kind is GuessKind.Word ? GuessedWord.Ask(settings, guess) : settings;
    }

    /// <summary>Holds the guess against the experiment.</summary>
    public static Turn Score(Turn turn, PredictChallenge challenge, string stage, Experiment experiment)
    {
        ChallengeRecord? record = turn.State.Record(stage, challenge.Id);
        if (record?.Guess is not { } guess || record.IsDone)
        {
            return turn;
        }

        LabValue value = GoalEvaluator.Evaluate(challenge.Expectation.Value.Condition, ExperimentValues.Of(experiment));
        LabValue actual = challenge.Expectation.Kind is GuessKind.Word ? GuessedWord.Record(value, experiment) : value;
        return GuessScore.Of(challenge.Expectation, guess, record.Confidence, actual) is { } score
            ? turn.Owe(new PredictionScored(stage, challenge.Id, guess, actual, score.Passed, score.Share, score.Said, score.Came, score.Bits, score.Passed ? null : MisconceptionOf(challenge, guess)))
            : turn.Problem("The experiment does not tell what was guessed. reveal counts the challenge as done, without points.");
    }

    public static Turn Scored(Turn turn, PredictionScored scored)
    {
        if (turn.State.IsDone(scored.Stage, scored.Challenge))
        {
            return turn;
        }

        turn = turn.Change(scored.Stage, scored.Challenge, record => record.With(scored.Guess.ToString(), scored.Passed ? "passed" : "missed") with
        {
            Attempts = record.Attempts + 1,
            Wrong = record.Wrong + (scored.Passed ? 0 : 1),
            Share = scored.Share,
            Guess = null,
        });
        turn = turn.With(state => state with
        {
            Purse = state.Purse with { Bits = state.Purse.Bits + (scored.Bits ?? 0) },
            Calibration = scored is { Said: { } said, Came: { } came } ? state.Calibration.With(said, came) : state.Calibration,
        });
        Challenge? challenge = turn.World.Challenge(Address.Of(scored.Stage, scored.Challenge))?.Challenge;
        turn = BetRules.Outcome(turn.Say(scored.Passed ? TranscriptKind.Success : TranscriptKind.Reply, GuessText.Scored(challenge, scored)), scored.Stage, scored.Challenge);
        turn = turn.Owe([.. BadgeRules.WonBy(turn.World, turn.State, scored).Select(badge => new BadgeWon(badge))]);
        return scored.Passed ? PassRules.Owe(turn, scored.Stage, scored.Challenge, scored.Share, 0) : Missed(turn, scored, challenge);
    }

    private static Turn Missed(Turn turn, PredictionScored scored, Challenge? challenge)
    {
        turn = turn.Change(scored.Stage, scored.Challenge, record => record with { Status = ChallengeStatus.Missed });
        string why = challenge is PredictChallenge predict && GuessReply.Of(predict, scored.Guess) is { } reply ? PlainText.Of(reply.Message) : "";
        turn = why.Length == 0 ? turn : turn.Reply(why);
        turn = challenge is null ? turn : turn.Say(TranscriptKind.Story, SolutionText.Of(challenge));
        return PassRules.Done(turn, scored.Stage, scored.Challenge);
    }

    private static string? MisconceptionOf(PredictChallenge challenge, LabValue guess)
        => GuessReply.Of(challenge, guess) is { Misconception: { Length: > 0 } misconception } ? misconception : null;

    private static PredictChallenge? Open(Turn turn)
        => Current.Challenge(turn.World, turn.State) is PredictChallenge current && !turn.IsDone(current.Id)
            ? current
            : Current.Met(turn.World, turn.State).OfType<PredictChallenge>().FirstOrDefault(challenge => !turn.IsDone(challenge.Id));
}
