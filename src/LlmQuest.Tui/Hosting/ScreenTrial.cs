using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine;
using LlmQuest.Core.Worlds;
using LlmQuest.Labs;
using LlmQuest.Tui.Game;
using LlmQuest.Tui.Panels;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Themes;
using Terminal.Gui.App;
using Terminal.Gui.Drivers;
using Terminal.Gui.ViewBase;
using Terminal.Gui.Views;

namespace LlmQuest.Tui.Hosting;

/// <summary>Parts of the screen without a terminal, to be measured: they are laid out and drawn as they are in the game.</summary>
public sealed class ScreenTrial : IDisposable
{
    private readonly IApplication _app;
    private readonly Runnable _window = new();
    private readonly TranscriptView _transcript;
    private readonly PaneView _pane;
    private readonly SessionToken? _token;
    private LabPanel? _panel;

    /// <summary>Makes a screen.</summary>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    public ScreenTrial(int columns, int rows)
    {
        Environment.SetEnvironmentVariable("DisableRealDriverIO", "1");
        var look = new Look(ThemeTable.All[0]);
        _transcript = new TranscriptView(look) { Width = Dim.Fill(), Height = Dim.Fill() };
        _pane = new PaneView(look) { Width = Dim.Fill(), Height = Dim.Fill(), Visible = false };
        _app = Application.Create();
        _app.Init(DriverRegistry.Names.ANSI);
        _app.Driver!.SetScreenSize(columns, rows);
        _window.Add(_transcript, _pane);
        _token = _app.Begin(_window);
        SynchronizationContext.SetSynchronizationContext(null);
        _app.LayoutAndDraw();
    }

    /// <summary>Draws a transcript with the texts of an answer that is being written.</summary>
    public void Draw(IReadOnlyList<TranscriptEntry> entries, IReadOnlyList<string> live)
    {
        _transcript.Show(entries, live);
        _app.LayoutAndDraw();
    }

    /// <summary>Shows the panel of an experiment.</summary>
    /// <param name="world">A course.</param>
    /// <param name="lab">The lab.</param>
    /// <param name="done">What came of it.</param>
    public void Show(World world, LabCall lab, LabDone done)
    {
        _panel = PanelTable.Of(lab.Type);
        _panel.Show(new PanelSetting(world, RunState.Empty with { Course = world.Course.Id, Stage = world.Stages[0].Id }, lab), done);
        (_transcript.Visible, _pane.Visible) = (false, true);
        _app.LayoutAndDraw();
        DrawPanel();
    }

    /// <summary>Turns a control of the panel by a step, and draws what becomes of it.</summary>
    /// <param name="parameter">The control.</param>
    public void Turn(string parameter)
    {
        _panel!.Do($"turn {parameter} more");
        DrawPanel();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _app.End(_token!);
        _window.Dispose();
        _app.Dispose();
    }

    private void DrawPanel()
    {
        _pane.Show(_panel!, isActive: true);
        _app.LayoutAndDraw();
    }
}
