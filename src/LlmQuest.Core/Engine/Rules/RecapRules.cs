using LlmQuest.Core.Engine.Telling;
using LlmQuest.Core.Journal;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>Reminding somebody who was away, and asking one thing again.</summary>
internal static class RecapRules
{
    public static Turn Returned(Turn turn, Returned returned)
        => CampfireRules.Offer(turn.Reply($"You were away for {returned.Days} days. recap tells this again.\n{RecapText.Of(turn.World, turn.State)}"));

    public static Turn Take(Turn turn) => turn.Reply(RecapText.Of(turn.World, turn.State));
}
