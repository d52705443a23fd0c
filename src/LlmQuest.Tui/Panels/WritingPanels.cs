using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panels.Chat;
using LlmQuest.Tui.Panels.Compare;
using LlmQuest.Tui.Panels.Generate;
using LlmQuest.Tui.Panels.NextToken;
using LlmQuest.Tui.Panels.Prompting;
using LlmQuest.Tui.Panels.SamplingGrid;
using LlmQuest.Tui.Panels.Tasks;

namespace LlmQuest.Tui.Panels;

/// <summary>Panels of labs in which the model writes.</summary>
internal static class WritingPanels
{
    public static IEnumerable<KeyValuePair<string, Func<LabPanel>>> ByLab =>
    [
        new("chat", () => new ChatPanel()),
        new("compare", () => new ComparePanel()),
        new(GenerateLab.Name, () => new GeneratePanel()),
        new("next-token", () => new NextTokenPanel()),
        new("prompting", () => new PromptingPanel()),
        new("sampling-grid", () => new SamplingGridPanel()),
        new("tasks", () => new TasksPanel()),
    ];
}
