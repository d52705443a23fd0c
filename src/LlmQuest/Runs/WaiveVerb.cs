using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Play;
using LlmQuest.Storage;

namespace LlmQuest.Runs;

/// <summary><c>llmquest runs waive</c>: an instructor opens a stage for a learner, or counts a challenge as done. The reason is kept in the run.</summary>
internal sealed class WaiveVerb(RunDesk desk)
{
    /// <param name="profile">Whose run it is.</param>
    /// <param name="target">A stage, or a challenge as <c>STAGE/CHALLENGE</c>.</param>
    /// <param name="reason">Why.</param>
    /// <param name="course">Folder of the course; null for the one that comes with the program.</param>
    public int Run(string profile, string target, string reason, string? course)
    {
        ProjectFolders folders = ProjectFolders.Find(desk.Saves);
        World world = PlayedCourse.Open(folders.Lessons, CourseFolders.Meant(folders, course));
        (string stage, string challenge) = Address.Split(target);
        string title = TitleOf(world, stage, challenge);
        if (reason.Trim().Length == 0)
        {
            throw new UserException("A reason is needed, because it is kept in the run: add --reason \"…\".");
        }

        if (!desk.Shelf.Profiles.Contains(profile))
        {
            throw new UserException($"There is no profile '{profile}' in {desk.Saves}: llmquest profiles lists those that are there.");
        }

        using RunStore store = RunStore.Open(desk.Saves, profile, TimeProvider.System, world.Course.Id);
        if (store.Loose.Count > 0)
        {
            throw new UserException($"The run of '{profile}' was damaged: let it be opened once with llmquest play, which mends it, then waive.");
        }

        if (store.LastSequence == 0)
        {
            throw new UserException($"The profile '{profile}' has not begun {world.Course.Title}: there is nothing to waive yet.");
        }

        JournalEntry entry = store.Append(new Waived(stage, challenge, reason.Trim()));
        store.Settle();
        desk.Say(FormattableString.Invariant($"{profile}: {title} {(challenge.Length == 0 ? "is open" : "counts as done")}, event {entry.Sequence}."));
        return ExitCodes.Success;
    }

    private static string TitleOf(World world, string stage, string challenge)
    {
        if (world.Find(stage) is not { } map)
        {
            throw new UserException($"{world.Course.Title} has no stage '{stage}': its stages are {string.Join(", ", world.Stages.Select(known => known.Id))}.");
        }

        if (challenge.Length == 0)
        {
            return map.Stage.Title;
        }

        return map.Challenge(challenge)?.Title
            ?? throw new UserException($"{map.Stage.Title} has no challenge '{challenge}': it has {string.Join(", ", map.Challenges.Select(known => known.Id))}.");
    }
}
