using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What follows from commands about places, things and people.</summary>
internal static class PlaceCommands
{
    /// <summary>The turn after the command; null when it is none of these.</summary>
    public static Turn? Take(Turn turn, Command command) => command.Verb switch
    {
        Verb.Look => command.Rest.Length == 0 ? PlaceRules.Look(turn) : ThingRules.Examine(turn, command.Rest),
        Verb.Examine => ThingRules.Examine(turn, command.Rest),
        Verb.Go => WayRules.Go(turn, command.Rest),
        Verb.Next => WayRules.Next(turn),
        Verb.Take => ThingRules.Take(turn, command.Rest),
        Verb.Talk => TalkRules.Begin(turn, command.Rest),
        Verb.Say => TalkRules.Say(turn, command.Rest),
        Verb.Use => UseRules.Take(turn, command.Rest),
        Verb.Play => SandboxRules.Play(turn),
        Verb.Back => SandboxRules.Back(turn),
        _ => null,
    };
}
