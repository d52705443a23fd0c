using LlmQuest.Hosting;
using LlmQuest.Play;
using LlmQuest.Terminal;
using LlmQuest.Tui.Preview;

namespace LlmQuest.Preview;

/// <summary><c>llmquest course preview</c>, full screen.</summary>
internal static class PreviewCommand
{
    public static Task<int> RunAsync(Streams streams, PlayRequest request, string at, CancellationToken stop)
    {
        (int Columns, int Rows) size = FullScreen.CheckTerminal();
        ProjectFolders folders = ProjectFolders.Find(request.Saves);
        return FullScreen.RunAsync(streams, () => PreviewGame.OpenAsync(folders, request, at, size), PreviewDesk.Farewell, stop);
    }
}
