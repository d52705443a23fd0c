using System.Collections.Frozen;
using LlmQuest.Core.Labs;
using LlmQuest.Tui.Panels.Chat;
using LlmQuest.Tui.Panels.Compare;
using LlmQuest.Tui.Panels.Generate;
using LlmQuest.Tui.Panels.Hallucination;
using LlmQuest.Tui.Panels.NextToken;
using LlmQuest.Tui.Panels.Prompting;
using LlmQuest.Tui.Panels.SamplingGrid;
using LlmQuest.Tui.Panels.Tasks;
using LlmQuest.Tui.Panels.Tokens;

namespace LlmQuest.Tui.Panels;

/// <summary>The panel of every lab.</summary>
internal static class PanelTable
{
    private static readonly FrozenDictionary<string, Func<LabPanel>> ByLab = new Dictionary<string, Func<LabPanel>>(StringComparer.Ordinal)
    {
        ["tokens"] = () => new TokensPanel(),
        ["next-token"] = () => new NextTokenPanel(),
        [GenerateLab.Name] = () => new GeneratePanel(),
        ["compare"] = () => new ComparePanel(),
        ["sampling-grid"] = () => new SamplingGridPanel(),
        ["tasks"] = () => new TasksPanel(),
        ["prompting"] = () => new PromptingPanel(),
        ["chat"] = () => new ChatPanel(),
        ["hallucination"] = () => new HallucinationPanel(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A new panel for a lab; one that shows its picture where it has none of its own.</summary>
    /// <param name="lab">Name of the lab.</param>
    public static LabPanel Of(string lab) => ByLab.TryGetValue(lab, out Func<LabPanel>? make) ? make() : new PicturePanel();
}
