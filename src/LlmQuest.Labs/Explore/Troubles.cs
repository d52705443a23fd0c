using System.Collections.Immutable;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Labs.Explore;

/// <summary>Looks for trouble.</summary>
internal static class Troubles
{
    /// <summary>Types a line and looks at what came of it.</summary>
    public static (Walk? Walk, Trouble? Trouble) After(Walk walk, string line)
    {
        // Whatever goes wrong in the engine is what is looked for: it is told, not hidden.
        try
        {
            Walk next = walk.Type(line);
            return (next, Silence(walk, next, line) ?? Reload(walk, next, line));
        }
        catch (Exception e)
        {
            return (null, OfException(e, line));
        }
    }

    /// <summary>What can never be done from here, whatever is typed.</summary>
    public static Trouble? Ahead(Walk walk)
    {
        (Walk end, ImmutableArray<string> tried) = Finisher.Finish(walk);
        if (!Unlocks.IsFinished(end.World, end.State))
        {
            return new Trouble(TroubleKind.SoftLock, $"the course cannot be finished any more: {Left(end, stage => !end.State.Passed.ContainsKey(stage.Id) && !stage.Stage.IsOptional)}", tried);
        }

        if (end.World.Stages.Any(stage => !end.State.Entered.Contains(stage.Id)))
        {
            return new Trouble(TroubleKind.NeverEntered, $"never entered: {Left(end, stage => !end.State.Entered.Contains(stage.Id))}", tried);
        }

        return end.World.Stages.All(stage => end.State.Passed.ContainsKey(stage.Id))
            ? null
            : new Trouble(TroubleKind.NeverPassed, $"never passed: {Left(end, stage => !end.State.Passed.ContainsKey(stage.Id))}", tried);
    }

    /// <summary>What is wrong where a way ends; null when nothing is, or when it cannot be walked to its end.</summary>
    public static Trouble? Of(World world, long seed, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return Ahead(Walk.Begin(world, seed));
        }

        if (Before(world, seed, lines) is not { } walk)
        {
            return null;
        }

        (Walk? end, Trouble? trouble) = After(walk, lines[^1]);
        return trouble ?? Ahead(end!);
    }

    // What else goes wrong on the way is another finding.
    private static Walk? Before(World world, long seed, IReadOnlyList<string> lines)
    {
        try
        {
            return lines.Take(lines.Count - 1).Aggregate(Walk.Begin(world, seed), (walk, line) => walk.Type(line));
        }
        catch (Exception)
        {
            return null;
        }
    }

    private static Trouble OfException(Exception e, string line)
    {
        string place = e.StackTrace?.Split('\n').Select(at => at.Trim()).FirstOrDefault(at => at.StartsWith("at LlmQuest", StringComparison.Ordinal)) ?? "";
        return new Trouble(TroubleKind.Exception, $"'{line}' ends in {e.GetType().Name}: {e.Message} {place}".TrimEnd(), []);
    }

    private static Trouble? Silence(Walk before, Walk after, string line)
    {
        bool isSame = before.State.IsSandbox == after.State.IsSandbox;
        return isSame && after.State.Said < before.State.Said + 2 ? new Trouble(TroubleKind.Silence, $"nothing is said to '{line}'", []) : null;
    }

    private static Trouble? Reload(Walk before, Walk after, string line)
    {
        Walk? read = before.Reloaded();
        if (read is null)
        {
            return new Trouble(TroubleKind.Reload, $"the state before '{line}' cannot be read again", []);
        }

        return RunStateJson.Write(read.Type(line).State) == RunStateJson.Write(after.State)
            ? null
            : new Trouble(TroubleKind.Reload, $"'{line}' leads elsewhere when the run was saved and read before it", []);
    }

    private static string Left(Walk end, Func<StageMap, bool> isLeft)
    {
        ImmutableArray<StageStanding> standings = Unlocks.Of(end.World, end.State);
        return string.Join("; ", standings.Where(standing => isLeft(standing.Stage)).Select(standing => Left(end.State, standing)));
    }

    private static string Left(RunState state, StageStanding standing)
    {
        StageMap stage = standing.Stage;
        string[] unseen = [.. stage.Scenes.Where(scene => !state.Seen.Contains(Address.Of(stage.Id, scene.Id))).Select(scene => scene.Title.Length > 0 ? scene.Title : stage.Stage.Title)];
        string why = standing.State == StageState.Locked ? $"locked, {standing.Reason}" : unseen.Length > 0 ? $"no way leads to {string.Join(", ", unseen)}" : "open";
        return $"{stage.Stage.Title} ({why})";
    }
}
