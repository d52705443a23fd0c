using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Sessions;
using LlmQuest.Storage.Runs;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Play;

/// <summary>Everything that is played on: the models, the runs, and the screen that shows them.</summary>
internal sealed class OpenedGame : IScreenGame
{
    private readonly PlayedLabs _labs;
    private readonly RunShelf _runs;

    private OpenedGame(PlayedLabs labs, RunShelf runs, ReadyGame ready)
    {
        _labs = labs;
        _runs = runs;
        Ready = ready;
    }

    /// <inheritdoc/>
    public ReadyGame Ready { get; }

    /// <inheritdoc/>
    public LoadProgress? Model => _labs.Host?.Progress;

    /// <summary>Opens the title screen; the first room where nothing was played yet or a course is named.</summary>
    /// <param name="folders">Where lessons, models and saves are.</param>
    /// <param name="request">What was asked for at the start.</param>
    /// <param name="size">Columns and rows of the terminal.</param>
    /// <exception cref="UserException">The course or the script cannot be used.</exception>
    /// <exception cref="Storage.StoreException">The run cannot be opened.</exception>
    public static async Task<OpenedGame> OpenAsync(ProjectFolders folders, PlayRequest request, (int Columns, int Rows) size)
    {
        bool wasPlayed = RunGlance.Of(folders.Saves, request.Profile) is not null;
        FirstRoom? room = wasPlayed && request.Course is null ? null : FirstRoom.Open(folders, request);
        if (wasPlayed && room is not null)
        {
            _ = Task.Run(SavedState.Prepare, CancellationToken.None);
        }

        PlayedLabs labs = PlayedLabs.Open(folders, request);
        var runs = new RunShelf(folders, request, labs);
        try
        {
            AdventureSession? session = room is null ? null : await room.EnterAsync(runs, labs);
            return new OpenedGame(labs, runs, ReadyGame.Of(GameComposition.Desk(folders, request, labs, runs), session, size));
        }
        catch
        {
            runs.Dispose();
            await labs.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public void StartRest()
    {
        _ = _runs.Played?.Store.StartDatabase();
        _ = Task.Run(SavedState.Prepare, CancellationToken.None);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Close()
    {
        _runs.Dispose();
        return _runs.Notices;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Ready.Dispose();
        _runs.Dispose();
        await _labs.DisposeAsync();
    }
}
