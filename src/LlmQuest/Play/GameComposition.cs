using LlmQuest.Hosting;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>Builds what the game asks of the program around it.</summary>
internal static class GameComposition
{
    /// <summary>What the program does outside the run.</summary>
    public static ProgramDesk Desk(ProjectFolders folders, PlayRequest request) => new(new GamePorts
    {
        Runs = new RunShelf(request),
        Preferences = new PreferencesFile(folders.Saves),
    });
}
