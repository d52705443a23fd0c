using System.CommandLine;
using LlmQuest.Boards;
using LlmQuest.Installed;
using LlmQuest.Runs;
using LlmQuest.Terminal;

namespace LlmQuest.CommandLine;

/// <summary>What is typed about courses that were added, and about what was played.</summary>
internal static class ClassCommands
{
    public static IEnumerable<Command> Of(Streams streams, Option<string?> saves, Option<bool> json)
    {
        var runs = new RunVerbs(streams, saves, json);
        return [new CoursesVerbs(streams, saves, json).Command(), runs.Profiles(), runs.Command(), BoardSwitches.Command(streams, json)];
    }
}
