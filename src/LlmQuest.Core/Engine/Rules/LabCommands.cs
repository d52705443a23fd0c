using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Engine.Rules;

/// <summary>What follows from commands about labs.</summary>
internal static class LabCommands
{
    /// <summary>The turn after the command; null when it is none of these.</summary>
    public static Turn? Take(Turn turn, Command command) => command.Verb switch
    {
        Verb.Set => SettingRules.Set(turn, command.Rest),
        Verb.Settings => SettingRules.Show(turn),
        Verb.Run => LabRules.Run(turn, command.Rest),
        Verb.Again => LabRules.Again(turn),
        Verb.Pick => TokenTreeRules.Pick(turn, command.Rest),
        Verb.Step => TokenTreeRules.Step(turn),
        Verb.Undo => TokenTreeRules.Undo(turn),
        Verb.Redo => TokenTreeRules.Redo(turn),
        Verb.Branch => TokenTreeRules.Branch(turn, command.Rest),
        Verb.Lab => LabRules.Choose(turn, command.Rest),
        _ => null,
    };
}
