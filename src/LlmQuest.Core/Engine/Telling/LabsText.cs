using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The labs that can be used here, a line each.</summary>
internal static class LabsText
{
    public static string Of(World world, RunState state)
    {
        LabCall? chosen = Current.Lab(world, state);
        return string.Join('\n', Current.Labs(world, state).Select(lab => $"{lab.Id} ({lab.Type}){(lab == chosen ? ", runs with generate" : "")}: {world.Labs.Find(lab.Type)?.Summary}"));
    }
}
