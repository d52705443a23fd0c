using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Stages;
using Terminal.Gui.App;

namespace LlmQuest.Tui.Hosting;

/// <summary>Runs the stage's screen in the terminal, and leaves the terminal as it was.</summary>
public static class StageApp
{
    private const ushort IterationsPerSecond = 100;
    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(40);

    /// <summary>Smallest terminal it works in.</summary>
    public static (int Columns, int Rows) SmallestSize => (StageWindow.LeastColumns, StageWindow.LeastRows);

    /// <summary>Runs until the learner leaves. The terminal is restored before this returns or throws.</summary>
    /// <param name="session">The learner's session.</param>
    /// <param name="firstFrame">Called once, after the first screen was drawn.</param>
    /// <param name="stop">Leaves, after the answer that is being written is recorded.</param>
    /// <exception cref="Inference.ModelException">The model cannot be used.</exception>
    /// <exception cref="IOException">The run could not be recorded.</exception>
    public static void Run(IStageSession session, Action firstFrame, CancellationToken stop)
    {
        Application.MaximumIterationsPerSecond = IterationsPerSecond;
        using var presenter = new StagePresenter(session);
        using (IApplication app = Application.Create().Init())
        {
            using var window = new StageWindow(presenter);
            StageLoop.Attach(app, window, presenter, TickEvery, firstFrame, stop);
            app.Run(window);
        }

        presenter.ThrowFailure();
    }
}
