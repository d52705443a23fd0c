using System.Diagnostics;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What follows from an event of a challenge.</summary>
internal static class ChallengeRules
{
    public static Turn Take(Turn turn, RunEvent runEvent) => runEvent switch
    {
        AnswerGiven given => AnswerRules.Given(turn, given),
        HintTaken taken => HintRules.Taken(turn, taken),
        Revealed revealed => HintRules.Revealed(turn, revealed),
        PredictionMade made => PredictRules.Made(turn, made),
        PredictionScored scored => PredictRules.Scored(turn, scored),
        LockTried tried => SteerRules.Tried(turn, tried),
        ChallengePassed passed => PassRules.Challenge(turn, passed),
        StagePassed passed => PassRules.Stage(turn, passed),
        BadgeWon won => PassRules.Badge(turn, won),
        Waived waived => PassRules.Waived(turn, waived),
        _ => throw new UnreachableException($"No rule takes the event {runEvent.GetType().Name}: add a line here or in {nameof(Stepper)}."),
    };
}
