using System.Drawing;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Game;
using LlmQuest.Tui.Pages;

namespace LlmQuest.Tui.Hosting;

/// <summary>The game with its first screen laid out, before there is a terminal to draw it on: made on another thread while the terminal is taken over.</summary>
public sealed class ReadyGame : IDisposable
{
    private ReadyGame(IProgramDesk desk, GamePresenter presenter)
    {
        Desk = desk;
        Presenter = presenter;
        Window = new GameWindow(presenter);
    }

    internal IProgramDesk Desk { get; }

    internal GamePresenter Presenter { get; }

    internal GameWindow Window { get; }

    /// <summary>Makes it.</summary>
    /// <param name="desk">What the program does outside the run.</param>
    /// <param name="session">The run to begin with; null for the title screen.</param>
    /// <param name="size">Columns and rows of the terminal.</param>
    public static ReadyGame Of(IProgramDesk desk, IStageSession? session, (int Columns, int Rows) size)
    {
        var game = new ReadyGame(desk, new GamePresenter(desk, session));
        game.Window.Layout(new Size(size.Columns, size.Rows));
        return game;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Window.Dispose();
        Presenter.Dispose();
    }
}
