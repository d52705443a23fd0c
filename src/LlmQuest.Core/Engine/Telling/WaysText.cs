using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Text;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>The ways out of a place.</summary>
internal static class WaysText
{
    public static string NameOf(Exit exit) => exit.Names.IsEmpty ? exit.Direction : exit.Names[0];

    /// <summary>All ways in a line.</summary>
    public static string Of(World world, RunState state)
    {
        StageMap stage = world.Stage(state.Stage);
        SceneMap scene = stage.Scene(state.Scene);
        List<string> ways = [.. scene.Exits.Select(exit => Way(world, state, stage, exit))];
        int at = stage.Scenes.IndexOf(scene);
        if (!stage.WalksByExits && at + 1 < stage.Scenes.Length)
        {
            ways.Add($"next ({stage.Scenes[at + 1].Title})");
        }
        else if (!stage.WalksByExits && stage.Scenes.FirstOrDefault(unseen => !state.Seen.Contains(Address.Of(stage.Id, unseen.Id))) is { } left && !state.Passed.ContainsKey(stage.Id))
        {
            ways.Add($"next ({left.Title})");
        }
        else if (state.Passed.ContainsKey(stage.Id) && !state.IsSandbox)
        {
            ways.Add("next (on to another stage)");
        }

        return ways.Count == 0 ? "No way leads on from here yet. map shows all stages, and go leads to any that is open." : $"Ways: {string.Join("; ", ways)}.";
    }

    /// <summary>What is read on looking at an exit.</summary>
    public static string Look(World world, RunState state, Exit exit)
    {
        string prose = ElementText.Of(exit.Content);
        string where = $"It leads {(exit.Direction.Length > 0 ? exit.Direction + ", " : "")}to {Destination(world, world.Stage(state.Stage), exit)}. {Closed(state, world.Stage(state.Stage), exit)}".TrimEnd();
        return prose.Length == 0 ? where : $"{prose}\n\n{where}";
    }

    private static string Way(World world, RunState state, StageMap stage, Exit exit)
    {
        string name = exit.Direction.Length == 0 ? exit.Names.FirstOrDefault(exit.Id) : exit.Names.IsEmpty ? exit.Direction : $"{exit.Direction}, {exit.Names[0]}";
        bool isClosed = Closed(state, stage, exit).Length > 0;
        return $"{name} (to {Destination(world, stage, exit)}{(isClosed ? ", closed" : IsLocked(world, state, exit) ? ", locked" : "")})";
    }

    private static bool IsLocked(World world, RunState state, Exit exit)
        => world.Find(Target.Split(exit.To).Stage) is { } stage && Unlocks.Of(world, state, stage).State == StageState.Locked;

    private static string Closed(RunState state, StageMap stage, Exit exit)
    {
        string[] left = [.. exit.After.Where(id => stage.Challenge(id) is not null && !state.IsDone(stage.Id, id)).Select(id => stage.Challenge(id)!.Title)];
        return left.Length == 0 ? "" : Sentence.Of("It opens when this is done:", left);
    }

    /// <summary>The name of the place that an exit leads to.</summary>
    public static string Destination(World world, StageMap stage, Exit exit)
    {
        (string stageId, string sceneId) = Target.Split(exit.To);
        StageMap? to = stageId.Length == 0 ? stage : world.Find(stageId);
        if (to is null)
        {
            return "nowhere";
        }

        SceneMap scene = to.Scene(sceneId);
        return to.Id == stage.Id && scene.Title.Length > 0 ? scene.Title : to.Stage.Title;
    }
}
