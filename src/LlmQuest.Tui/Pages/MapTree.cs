using LlmQuest.Core.Worlds;

namespace LlmQuest.Tui.Pages;

/// <summary>The stages of a course as a tree of paths: each stands behind the last of those it needs, and the longest way goes straight on.</summary>
internal static class MapTree
{
    private const string Straight = "│ ";
    private const string Fork = "├─";
    private const string Nothing = "  ";

    /// <summary>The stages in the order in which they are drawn, each with the path before it, and the path before what is said below it.</summary>
    public static IReadOnlyList<(StageMap Stage, string Path, string Below)> Of(World world)
    {
        Dictionary<string, StageMap?> parents = world.Stages.ToDictionary(stage => stage.Id, stage => ParentOf(world, stage), StringComparer.Ordinal);
        ILookup<string, StageMap> behind = world.Stages.ToLookup(stage => parents[stage.Id]?.Id ?? "");
        List<(StageMap, string, string)> drawn = [];
        Draw([.. behind[""]], "", behind, drawn);
        return drawn;
    }

    // Only what comes earlier in the course can be before a stage: so a circle of rules makes no circle here.
    private static StageMap? ParentOf(World world, StageMap stage)
        => stage.Stage.Requires.Named.Select(world.Find).OfType<StageMap>().Where(needed => needed.Number < stage.Number).MaxBy(needed => needed.Number);

    private static void Draw(IReadOnlyList<StageMap> stages, string path, ILookup<string, StageMap> behind, List<(StageMap, string, string)> drawn)
    {
        StageMap[] ordered = [.. stages.OrderBy(stage => Size(stage, behind)).ThenBy(stage => stage.Number)];
        for (int i = 0; i < ordered.Length; i++)
        {
            bool isLast = i == ordered.Length - 1;
            StageMap[] next = [.. behind[ordered[i].Id]];
            string own = isLast ? path : path + Straight;
            drawn.Add((ordered[i], isLast ? path : path + Fork, own + (next.Length > 0 ? Straight : Nothing)));
            Draw(next, own, behind, drawn);
        }
    }

    private static int Size(StageMap stage, ILookup<string, StageMap> behind) => 1 + behind[stage.Id].Sum(next => Size(next, behind));
}
