using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Stages;
using Terminal.Gui.App;

namespace LlmQuest.Tui.Hosting;

/// <summary>The terminal, taken over for the stage's screen; disposing it leaves the terminal as it was.</summary>
public sealed class StageApp : IDisposable
{
    private const ushort IterationsPerSecond = 100;
    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(40);
    private readonly IApplication _app;

    private StageApp(IApplication app) => _app = app;

    /// <summary>Smallest terminal it works in.</summary>
    public static (int Columns, int Rows) SmallestSize => (StageWindow.LeastColumns, StageWindow.LeastRows);

    /// <summary>Takes over the terminal, which costs as much time as all the rest: the lesson can be read meanwhile.</summary>
    public static StageApp Start()
    {
        Application.MaximumIterationsPerSecond = IterationsPerSecond;
        return new StageApp(Application.Create().Init());
    }

    /// <summary>Runs until the learner leaves. The terminal is restored before this returns or throws.</summary>
    /// <param name="session">The learner's session.</param>
    /// <param name="firstFrame">Called once, after the first screen was drawn.</param>
    /// <param name="stop">Leaves, after the answer that is being written is recorded.</param>
    /// <exception cref="Inference.ModelException">The model cannot be used.</exception>
    /// <exception cref="IOException">The run could not be recorded.</exception>
    public void Run(IStageSession session, Action firstFrame, CancellationToken stop)
    {
        using var presenter = new StagePresenter(session);
        using (_app)
        {
            using var window = new StageWindow(presenter);
            StageLoop.Attach(_app, window, presenter, TickEvery, firstFrame, stop);
            _app.Run(window);
        }

        presenter.ThrowFailure();
    }

    /// <inheritdoc/>
    public void Dispose() => _app.Dispose();
}
