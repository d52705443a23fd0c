using LlmQuest.Hosting;
using LlmQuest.Labs.Sessions;
using LlmQuest.Play;
using LlmQuest.Tui.Pages;
using LlmQuest.Tui.Preview;

namespace LlmQuest.Preview;

/// <summary>What a preview is played on.</summary>
/// <param name="Labs">The labs.</param>
/// <param name="Run">The run.</param>
/// <param name="Desk">What the program does beside it.</param>
internal sealed record OpenedPreview(PlayedLabs Labs, PreviewRun Run, PreviewDesk Desk) : IAsyncDisposable
{
    /// <summary>Opens it.</summary>
    /// <param name="folders">Where lessons, models and saves are.</param>
    /// <param name="request">What was asked for; its course is the folder.</param>
    /// <param name="at">The scene to begin with; empty for the first.</param>
    /// <param name="feed">The course, read once.</param>
    /// <exception cref="UserException">The script cannot be used.</exception>
    public static OpenedPreview Open(ProjectFolders folders, PlayRequest request, string at, ICourseFeed feed)
    {
        var experiments = new PreviewExperiments(folders);
        PlayedLabs labs = PlayedLabs.Open(folders, request, experiments);
        var run = new PreviewRun(feed.Newest.World, at, journal => new SessionPorts(journal, journal, labs.Bench, labs.Host));
        experiments.Run = run;
        ProgramDesk desk = GameComposition.Desk(folders, request, labs, new NoRuns(), experiments);
        return new OpenedPreview(labs, run, new PreviewDesk(desk, run, feed));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Labs.DisposeAsync();
}
