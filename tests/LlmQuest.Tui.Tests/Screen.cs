using System.Runtime.CompilerServices;
using LlmQuest.Labs.Sessions;
using LlmQuest.Tui.Game;
using LlmQuest.Tui.Pages;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.Input;
using Terminal.Gui.Testing;
using Terminal.Gui.Time;

namespace LlmQuest.Tui.Tests;

/// <summary>The stage's screen without a terminal.</summary>
internal sealed class Screen : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(40);
    private readonly VirtualTimeProvider _time = new();
    private readonly IApplication _app;
    private readonly GameWindow _window;
    private readonly SessionToken? _token;
    private readonly CancellationTokenSource _stop = new();

    public Screen(IStageSession? session, int columns = 80, int rows = 24, IProgramDesk? desk = null)
    {
        Presenter = new GamePresenter(desk ?? new FakeDesk(), session);
        _app = Application.Create(_time);
        _app.Init(DriverRegistry.Names.ANSI);
        _app.Driver!.SetScreenSize(columns, rows);
        _window = new GameWindow(Presenter);
        GameLoop.Attach(_app, _window, Presenter, Tick, () => FirstFrames++, _stop.Token);
        _token = _app.Begin(_window);
        SynchronizationContext.SetSynchronizationContext(null);
        Advance();
    }

    public GamePresenter Presenter { get; }

    public int FirstFrames { get; private set; }

    public bool IsStopped => _window.StopRequested;

    /// <summary>Columns and rows, for names of files.</summary>
    public string Size => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_app.Screen.Width}x{_app.Screen.Height}");

    public int Columns => _app.Screen.Width;

    public int Rows => _app.Screen.Height;

    public string Text => _app.Driver!.ToString() ?? "";

    [ModuleInitializer]
    internal static void WithoutTerminal() => Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");

    public Screen Press(params Key[] keys)
    {
        Array.ForEach(keys, key => _app.InjectKey(key));
        return Advance();
    }

    public Screen Type(string text)
    {
        foreach (char letter in text)
        {
            _app.InjectKey(new Key(letter));
        }

        return Advance();
    }

    public Screen Enter(string line) => Type(line).Press(Key.Enter);

    public Screen Click(int column, int row)
    {
        _app.InjectSequence(InputInjectionExtensions.LeftButtonClick(new System.Drawing.Point(column, row)));
        return Advance();
    }

    public Screen Wheel(int column, int row, bool isUp)
    {
        _app.InjectMouse(new Mouse { ScreenPosition = new System.Drawing.Point(column, row), Position = new System.Drawing.Point(column, row), Flags = isUp ? MouseFlags.WheeledUp : MouseFlags.WheeledDown });
        return Advance();
    }

    /// <summary>Clicks on the first place where a text stands.</summary>
    public Screen Click(string text, int offset = 0)
    {
        string[] rows = Text.Split('\n');
        int row = Array.FindIndex(rows, line => line.Contains(text, StringComparison.Ordinal));
        Assert.That(row, Is.GreaterThanOrEqualTo(0), $"'{text}' should be there to be clicked:\n{Text}");
        return Click(rows[row].IndexOf(text, StringComparison.Ordinal) + offset, row);
    }

    public Screen Paste(string text)
    {
        _app.RaisePasteEvent(text);
        return Advance();
    }

    public Screen Resize(int columns, int rows)
    {
        _app.Driver!.SetScreenSize(columns, rows);
        return Advance();
    }

    /// <summary>Lets the timer fire once and draws.</summary>
    public Screen Advance()
    {
        _time.Advance(Tick);
        _app.TimedEvents!.RunTimers();
        _app.LayoutAndDraw();
        return this;
    }

    /// <summary>Advances until no answer is being written.</summary>
    public Screen AnswerEnds()
    {
        Await(() => !Presenter.IsAnswering, "the answer should end");
        return Advance();
    }

    /// <summary>Advances until the screen shows a text; the answer comes from another thread.</summary>
    public void ShouldShow(string text) => Await(() => Text.Contains(text, StringComparison.Ordinal), $"the screen should show '{text}'");

    public void Await(Func<bool> condition, string what)
    {
        for (int i = 0; i < 20_000 && !condition(); i++)
        {
            Thread.Yield();
            Advance();
        }

        Assert.That(condition(), Is.True, $"{what}:\n{Text}");
    }

    public void Dispose()
    {
        _app.End(_token!);
        _window.Dispose();
        _app.Dispose();
        Presenter.Dispose();
        _stop.Dispose();
    }
}
