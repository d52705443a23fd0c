using LlmQuest.Tui.Panels.Footprint;
using LlmQuest.Tui.Panels.Lens;
using LlmQuest.Tui.Panels.ModelCard;
using LlmQuest.Tui.Panels.Tokens;
using LlmQuest.Tui.Panels.Training;

namespace LlmQuest.Tui.Panels;

/// <summary>Panels of labs that look at what a model is made of, and at what it costs.</summary>
internal static class InsidePanels
{
    public static IEnumerable<KeyValuePair<string, Func<LabPanel>>> ByLab =>
    [
        new("footprint", () => new FootprintPanel()),
        new("lens", () => new LensPanel()),
        new("model-card", () => new ModelCardPanel()),
        new("tokens", () => new TokensPanel()),
        new("training", () => new TrainingPanel()),
    ];
}
