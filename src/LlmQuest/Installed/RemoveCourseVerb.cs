using LlmQuest.Core.Text;
using LlmQuest.Terminal;

namespace LlmQuest.Installed;

/// <summary><c>llmquest courses remove</c>: takes an added course away. Runs of it stay.</summary>
/// <param name="streams">Where it is told.</param>
/// <param name="folder">Folder of the added courses.</param>
internal sealed class RemoveCourseVerb(Streams streams, string folder)
{
    public int Run(string id)
    {
        string shown = DisplayText.Strip(id);
        var courses = new InstalledCourses(folder);
        if (courses.Find(id) is null)
        {
            throw new UserException($"No course '{shown}' was added: llmquest courses list shows those that were; what comes with the program stays.");
        }

        using IDisposable held = courses.Hold();
        try
        {
            courses.Remove(id);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The course '{shown}' cannot be removed ({e.Message.TrimEnd('.')}): end what uses its files, and try again.");
        }

        streams.Output.WriteLine($"removed: {shown}. Runs of it are kept, and go on when it is added again.");
        return ExitCodes.Success;
    }
}
