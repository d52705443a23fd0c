using LlmQuest.Content.Scaffolds;
using LlmQuest.Terminal;

namespace LlmQuest.Courses;

/// <summary><c>llmquest course new</c> and <c>course stage new</c>.</summary>
internal sealed class NewVerb(Streams streams)
{
    public int Course(string folder) => Say(() => Scaffold.NewCourse(folder), folder);

    public int Stage(string folder, string id) => Say(() => Scaffold.NewStage(folder, id), folder);

    private int Say(Func<(IReadOnlyList<string> Written, string? Problem)> write, string folder)
    {
        try
        {
            (IReadOnlyList<string> written, string? problem) = write();
            if (problem is not null)
            {
                throw new UserException(problem);
            }

            foreach (string file in written)
            {
                streams.Output.WriteLine($"written: {file}");
            }

            streams.Output.WriteLine($"Look at it with: llmquest course check {folder}");
            return ExitCodes.Success;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UserException($"Nothing could be written into {folder}: {e.Message}");
        }
    }
}
