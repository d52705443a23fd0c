using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Play;
using LlmQuest.Tui.Hosting;

namespace LlmQuest.Preview;

/// <summary>A preview on the whole screen.</summary>
internal sealed class PreviewGame : IScreenGame
{
    private readonly OpenedPreview _preview;
    private readonly CourseWatch _watch;

    private PreviewGame(OpenedPreview preview, CourseWatch watch, (int Columns, int Rows) size)
    {
        _preview = preview;
        _watch = watch;
        Ready = ReadyGame.Of(preview.Desk, preview.Run.Session, size);
    }

    /// <inheritdoc/>
    public ReadyGame Ready { get; }

    /// <inheritdoc/>
    public LoadProgress? Model => _preview.Labs.Host?.Progress;

    /// <summary>Opens it.</summary>
    /// <param name="folders">Where lessons, models and saves are.</param>
    /// <param name="request">What was asked for; its course is the folder.</param>
    /// <param name="at">The scene to begin with; empty for the first.</param>
    /// <param name="size">Columns and rows of the terminal.</param>
    /// <exception cref="UserException">The script cannot be used.</exception>
    public static async Task<IScreenGame> OpenAsync(ProjectFolders folders, PlayRequest request, string at, (int Columns, int Rows) size)
    {
        var feed = new CourseFeed(request.Course!);
        feed.Read(feed.Stamp);
        var watch = new CourseWatch(feed, TimeProvider.System);
        try
        {
            return new PreviewGame(OpenedPreview.Open(folders, request, at, watch), watch, size);
        }
        catch
        {
            await watch.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public void StartRest()
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Close() => [];

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        Ready.Dispose();
        await _watch.DisposeAsync();
        await _preview.DisposeAsync();
    }
}
