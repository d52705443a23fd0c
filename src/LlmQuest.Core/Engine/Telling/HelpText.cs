using LlmQuest.Core.Commands;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>What can be typed.</summary>
internal static class HelpText
{
    public static string Of(World world, RunState state, string verb)
    {
        if (verb.Length > 0)
        {
            return OfVerb(world, verb);
        }

        Challenge? challenge = Current.Challenge(world, state);
        string goal = challenge is null ? "" : $"Now: {challenge.Title}\n";
        string lines = string.Join('\n', VerbTable.All.Select(entry => $"{entry.Usage}: {entry.Meaning}"));
        return $"{goal}{lines}\nShort forms work: l, i, n, x dial, gen. A token is a piece of a word: the model reads and writes in tokens. The seed is the number its dice start from.";
    }

    private static string OfVerb(World world, string verb)
    {
        Command command = CommandParser.Parse(verb);
        if (command.Verb == Verb.Unknown)
        {
            return DefinitionText.Known(world, verb) ?? "There is no such command. help lists all of them.";
        }

        VerbEntry entry = VerbTable.Of(command.Verb);
        return $"{entry.Usage}: {entry.Meaning}.\nAlso: {string.Join(", ", entry.Words.Skip(1).DefaultIfEmpty("nothing else"))}.";
    }
}
