using LlmQuest.Hosting;
using LlmQuest.Terminal;

namespace LlmQuest.Play;

/// <summary>Plays a course, full screen.</summary>
internal static class PlayCommand
{
    public static Task<int> RunAsync(Streams streams, PlayRequest request, CancellationToken stop)
    {
        (int Columns, int Rows) size = FullScreen.CheckTerminal();
        ProjectFolders folders = ProjectFolders.Find(request.Saves);
        request = request with { Course = CourseFolders.Meant(folders, request.Course) };
        return FullScreen.RunAsync(streams, async () => await OpenedGame.OpenAsync(folders, request, size), $"Your run is kept in {folders.Saves}.", stop);
    }
}
