using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Pages;

/// <summary>The title screen.</summary>
internal sealed class TitlePage(IRunShelf runs) : IPane
{
    public string Title => "LlmQuest";

    public long Version => 0;

    public IReadOnlyList<Row> Rows(int width) => [Row.Doing($"Continue as {runs.Profile}", "profiles"), Row.Doing("Quit", "quit")];

    public string? Do(string deed) => null;
}
