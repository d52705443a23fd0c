using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Game;
using LlmQuest.Tui.Pages;
using Terminal.Gui.App;

namespace LlmQuest.Tui.Hosting;

/// <summary>The terminal, taken over for the game; disposing it leaves the terminal as it was.</summary>
public sealed class GameApp : IDisposable
{
    private const ushort IterationsPerSecond = 100;

    // Fifteen times a second: more is not read, and costs the model time. Keys are answered at once.
    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(67);
    private readonly IApplication _app;

    private GameApp(IApplication app) => _app = app;

    /// <summary>Smallest terminal it works in.</summary>
    public static (int Columns, int Rows) SmallestSize => (GameWindow.LeastColumns, GameWindow.LeastRows);

    /// <summary>Takes over the terminal, which costs as much time as all the rest: the lesson can be read meanwhile.</summary>
    public static GameApp Start()
    {
        Application.MaximumIterationsPerSecond = IterationsPerSecond;
        return new GameApp(Application.Create().Init());
    }

    /// <summary>Runs until the learner leaves. The terminal is restored before this returns or throws.</summary>
    /// <param name="desk">What the program does outside the run.</param>
    /// <param name="session">The run to begin with; null for the title screen.</param>
    /// <param name="firstFrame">Called once, after the first screen was drawn.</param>
    /// <param name="stop">Leaves, after the answer that is being written is recorded.</param>
    /// <exception cref="Inference.ModelException">The model cannot be used.</exception>
    /// <exception cref="IOException">The run could not be recorded.</exception>
    public void Run(IProgramDesk desk, IStageSession? session, Action firstFrame, CancellationToken stop)
    {
        using var presenter = new GamePresenter(desk, session);
        using (_app)
        {
            using var window = new GameWindow(presenter);
            desk.Clipboard = text => _app.Clipboard?.TrySetClipboardData(text) == true;
            window.Suspend = () => _app.Driver?.Suspend();
            GameLoop.Attach(_app, window, presenter, TickEvery, firstFrame, stop);
            _app.Run(window);
        }

        presenter.ThrowFailure();
    }

    /// <inheritdoc/>
    public void Dispose() => _app.Dispose();
}
