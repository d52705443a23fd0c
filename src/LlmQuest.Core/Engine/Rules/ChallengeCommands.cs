using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What follows from commands about challenges.</summary>
internal static class ChallengeCommands
{
    /// <summary>The turn after the command; null when it is none of these.</summary>
    public static Turn? Take(Turn turn, Command command) => command.Verb switch
    {
        Verb.Task => TaskRules.Take(turn, command.Rest),
        Verb.Answer => AnswerRules.Answer(turn, command.Rest),
        Verb.Predict => PredictRules.Guess(turn, command.Rest),
        Verb.Bet => BetRules.Take(turn, command.Rest),
        Verb.Steer => SteerRules.Try(turn, command.Rest),
        Verb.Hint => HintRules.Ask(turn),
        Verb.Hints => HintRules.List(turn),
        Verb.Reveal => HintRules.Reveal(turn),
        Verb.Remark => RemarkRules.Take(turn, command.Rest),
        _ => null,
    };
}
