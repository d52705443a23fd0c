using System.Runtime.CompilerServices;
using LlmQuest.Tui.Game;
using Terminal.Gui.App;
using Terminal.Gui.Text;

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

    /// <summary>Makes the library of the screen ready, which costs as much time as reading the command line: called on another thread meanwhile. May be called where no game is played after all; the terminal is not touched.</summary>
    public static void Prepare()
    {
        RuntimeHelpers.RunModuleConstructor(typeof(Application).Module.ModuleHandle);

        // Its table of widths is filled at the first question, and may not be asked twice at once.
        _ = "A".GetColumns();
    }

    /// <summary>Takes over the terminal, which costs as much time as all the rest: the game can be made ready meanwhile.</summary>
    public static GameApp Start()
    {
        Application.MaximumIterationsPerSecond = IterationsPerSecond;
        return new GameApp(Application.Create().Init());
    }

    /// <summary>Runs until the learner leaves. The terminal is restored before this returns or throws.</summary>
    /// <param name="game">What is played.</param>
    /// <param name="firstFrame">Called once, after the first screen was drawn.</param>
    /// <param name="stop">Leaves, after the answer that is being written is recorded.</param>
    /// <exception cref="Inference.ModelException">The model cannot be used.</exception>
    /// <exception cref="IOException">The run could not be recorded.</exception>
    public void Run(ReadyGame game, Action firstFrame, CancellationToken stop)
    {
        using (_app)
        {
            using var waking = new Waking(_app, game.Window);
            game.Desk.Clipboard = new Clipboards(text => _app.Driver?.GetOutput().Write(text)).Take;
            game.Window.Suspend = () => _app.Driver?.Suspend();
            GameLoop.Attach(_app, game.Window, game.Presenter, TickEvery, FirstFrame, stop);
            _app.Run(game.Window);

            void FirstFrame()
            {
                waking.Note();
                firstFrame();
            }
        }

        game.Presenter.ThrowFailure();
    }

    /// <inheritdoc/>
    public void Dispose() => _app.Dispose();
}
