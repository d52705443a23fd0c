using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;

namespace LlmQuest.Tui.Preview;

/// <summary>Opens what is locked and counts as done what is not, so that an author sees what comes behind it.</summary>
internal static class Forcing
{
    private const string Reason = "forced in the preview.";

    /// <summary>Does it.</summary>
    /// <param name="run">The run.</param>
    /// <param name="typed">A way, a challenge of this stage, or a stage; empty for the challenge in view, or else the first locked stage.</param>
    /// <returns>What is to be told; empty where the run tells it.</returns>
    public static string Do(PreviewRun run, string typed)
    {
        RunEvent[] events = [.. typed.Length == 0 ? InView(run) : Named(run, typed.ToLowerInvariant())];
        Array.ForEach(events, run.Session.Direct);
        return events.Length > 0 ? ""
            : typed.Length == 0 ? "Nothing is locked or open here: force STAGE opens a stage, force CHALLENGE counts one as done."
            : $"Nothing called '{typed}' is locked or open here: name a way, a challenge of this stage, or a stage.";
    }

    private static IEnumerable<RunEvent> InView(PreviewRun run)
    {
        (World world, string stage) = (run.Session.World, run.Here.Stage);
        if (Current.Challenge(world, run.Session.State) is { } challenge && !run.Session.State.IsDone(stage, challenge.Id))
        {
            return [new Waived(stage, challenge.Id, Reason)];
        }

        return Unlocks.Of(world, run.Session.State).Where(standing => standing.State == StageState.Locked).Take(1).Select(standing => new Waived(standing.Stage.Id, "", Reason));
    }

    private static Waived[] Named(PreviewRun run, string typed)
    {
        World world = run.Session.World;
        StageMap stage = world.Stage(run.Here.Stage);
        Exit? way = stage.Scene(run.Here.Scene).Exits.FirstOrDefault(exit => exit.Direction.Equals(typed, StringComparison.OrdinalIgnoreCase) || exit.Names.Contains(typed, StringComparer.OrdinalIgnoreCase));
        IEnumerable<string> ids = way?.After ?? [typed];
        Waived[] here = [.. ids.Where(id => stage.Challenge(id) is not null && !run.Session.State.IsDone(stage.Id, id)).Select(id => new Waived(stage.Id, id, Reason))];
        return here.Length == 0 && world.Find(typed) is not null ? [new Waived(typed, "", Reason)] : here;
    }
}
