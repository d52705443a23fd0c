using LlmQuest.Core.Labs;
using LlmQuest.Tui.Ports;

namespace LlmQuest.Tui.Tests.Pages;

/// <summary>Files in memory.</summary>
internal sealed class FakeFiles : IFileKeeper
{
    public Dictionary<string, string> Written { get; } = [];

    public string WriteText(string path, string text)
        => Written.TryAdd(path, text) ? $"/here/{path}" : throw new PortException($"/here/{path} is there already, and nothing was written.");

    public string WriteChart(string path, string title, Experiment experiment) => WriteText(path, title);

    public bool CanDraw(Experiment experiment) => !experiment.Facts.IsEmpty;
}
