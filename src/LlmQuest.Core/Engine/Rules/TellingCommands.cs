using LlmQuest.Core.Commands;
using LlmQuest.Core.Engine.Telling;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What is told when it is asked for.</summary>
internal static class TellingCommands
{
    /// <summary>The turn after the command; null when it is none of these.</summary>
    public static Turn? Take(Turn turn, Command command) => command.Verb switch
    {
        Verb.Inventory => turn.Reply(CarriedText.Of(turn.World, turn.State)),
        Verb.Journal => turn.Reply(JournalText.Of(turn.World, turn.State)),
        Verb.Map => turn.Reply(MapText.Of(turn.World, turn.State)),
        Verb.Score => turn.Reply(ScoreText.Of(turn.World, turn.State)),
        Verb.Define => turn.Reply(DefinitionText.Of(turn.World, turn.State, command.Rest)),
        Verb.Glossary => turn.Reply(GlossaryText.Of(turn.World, turn.State)),
        Verb.Recap => RecapRules.Take(turn),
        Verb.Surprise => SurpriseRules.Take(turn, command.Rest),
        Verb.Help => turn.Reply(HelpText.Of(turn.World, turn.State, command.Rest)),
        _ => null,
    };
}
