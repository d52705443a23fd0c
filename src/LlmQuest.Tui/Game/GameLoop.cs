using Terminal.Gui.App;
using Terminal.Gui.Input;

namespace LlmQuest.Tui.Game;

/// <summary>The timer that moves the screen: takes in answers, starts the model after the first screen, and ends the run.</summary>
internal static class GameLoop
{
    public static void Attach(IApplication app, GameWindow window, GamePresenter presenter, TimeSpan every, Action firstFrame, CancellationToken stop)
    {
        app.Keyboard.KeyBindings.Remove(Key.Esc);
        bool drawn = false;
        app.AddTimeout(every, () => presenter.Guard(() =>
        {
            if (!drawn)
            {
                drawn = true;
                firstFrame();
                presenter.StartLoading();
            }

            if (stop.IsCancellationRequested)
            {
                presenter.Leave();
            }

            window.Tick();
        }) && GoesOn(app, window, presenter));
    }

    private static bool GoesOn(IApplication app, GameWindow window, GamePresenter presenter)
    {
        if (presenter.Failure is not null)
        {
            presenter.Leave();
        }

        if (!presenter.IsDone)
        {
            return true;
        }

        app.RequestStop(window);
        return false;
    }
}
