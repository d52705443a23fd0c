using System.CommandLine;
using LlmQuest.Hosting;
using LlmQuest.Terminal;

namespace LlmQuest.Installed;

/// <summary>The command line of <c>llmquest courses</c>: for those who are handed a course.</summary>
internal sealed class CoursesVerbs(Streams streams, Option<string?> saves, Option<bool> json)
{
    public Command Command() => new("courses", "Courses on this machine: list them, add one from a file, remove one.") { List(), Add(), Remove() };

    private Command List()
    {
        var command = new Command("list", "The courses that can be played, with their ids.") { saves, json };
        command.SetAction(parsed => new ListCoursesVerb(streams).Run(parsed.GetValue(saves), parsed.GetValue(json)));
        return command;
    }

    private Command Add()
    {
        Argument<string> file = new("FILE") { Description = "a pack, as llmquest course pack makes it" };
        var command = new Command("add", "Add the course of a pack, or replace it by the same or a newer version. Runs are kept.") { file };
        command.SetAction((parsed, stop) => Task.Run(() => new AddCourseVerb(streams, ProjectFolders.Added, ProjectFolders.Guess(null).Lessons).Run(parsed.GetRequiredValue(file), stop), stop));
        return command;
    }

    private Command Remove()
    {
        Argument<string> id = new("ID") { Description = "id of a course that was added" };
        var command = new Command("remove", "Remove a course that was added. Runs are kept.") { id };
        command.SetAction(parsed => new RemoveCourseVerb(streams, ProjectFolders.Added).Run(parsed.GetRequiredValue(id)));
        return command;
    }
}
