using LlmQuest.Core.Engine;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Worlds;
using LlmQuest.Hosting;
using LlmQuest.Play;
using LlmQuest.Storage.Runs;

namespace LlmQuest.Runs;

/// <summary><c>llmquest runs replay</c>: what the learner saw, from the first event on. Nothing is run again and nothing is changed.</summary>
internal sealed class ReplayRunVerb(RunDesk desk)
{
    /// <param name="id">The run.</param>
    /// <param name="course">Folder of its course; null looks for it among the lessons.</param>
    /// <param name="until">Number of the last event to play; null plays all.</param>
    public int Run(string id, string? course, long? until)
    {
        KeptRun run = desk.Find(id);
        var stepper = new Stepper(WorldOf(run, course));
        foreach (RunFile chain in run.Chains)
        {
            if (run.Chains.Length > 1)
            {
                desk.Say($"Writer {RunDesk.Short(chain.Header.Writer)}:");
            }

            Replay.Write(desk.Streams.Output, stepper, chain.Chain.Select(line => line.Entry).TakeWhile(entry => entry.Sequence <= (until ?? long.MaxValue)));
        }

        return ExitCodes.Success;
    }

    private World WorldOf(KeptRun run, string? folder)
    {
        string id = run.Chains.Select(chain => chain.Header.Course).FirstOrDefault(name => name.Length > 0) ?? "";
        ProjectFolders folders = ProjectFolders.Find(desk.Saves);
        string lessons = folders.Lessons;
        World? world = (CourseFolders.Meant(folders, folder) ?? CourseFolders.Find(folders, null, id)) is { } found ? PlayedCourse.Open(lessons, found) : null;
        if (world is null)
        {
            throw new UserException($"The course '{id}' of this run is not among the lessons in {lessons}: name its folder with --course.");
        }

        return id.Length == 0 || world.Course.Id == id
            ? world
            : throw new UserException($"This run is of the course '{id}', and {folder} holds '{world.Course.Id}': name the folder of '{id}'.");
    }
}
