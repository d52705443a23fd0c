using LlmQuest.Boards;
using LlmQuest.Hosting;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Play;

/// <summary>Builds what the game asks of the program around it.</summary>
internal static class GameComposition
{
    /// <summary>What the program does outside the run.</summary>
    /// <param name="folders">Where lessons, models and saves are.</param>
    /// <param name="request">What was asked for at the start.</param>
    /// <param name="labs">The labs.</param>
    /// <param name="runs">The runs; holds the one that is played.</param>
    public static ProgramDesk Desk(ProjectFolders folders, PlayRequest request, PlayedLabs labs, RunShelf runs)
        => Desk(folders, request, labs, runs, new ExperimentShelf(folders, () => runs.Profile));

    /// <summary>What the program does outside the run, whose experiments may be elsewhere than on disk.</summary>
    /// <param name="folders">Where lessons, models and saves are.</param>
    /// <param name="request">What was asked for at the start.</param>
    /// <param name="labs">The labs.</param>
    /// <param name="runs">The runs.</param>
    /// <param name="experiments">The experiments of the one that is played.</param>
    public static ProgramDesk Desk(ProjectFolders folders, PlayRequest request, PlayedLabs labs, IRunShelf runs, IExperimentShelf experiments) => new(new GamePorts
    {
        Runs = runs,
        Preferences = new PreferencesFile(folders.Saves, request.IsProjector),
        Experiments = experiments,
        Files = new FileKeeper(),
        Models = new GameModels(folders),
        Doctor = new GameDoctor(folders, request),
        Daily = new DailyFile(folders, request.Model, () => runs.Profile),
        Labs = labs.Bench,
        LabsOn = labs.BenchOn,
        Board = ClassSheets.OfSaves(folders),
        Time = TimeProvider.System,
    });
}
