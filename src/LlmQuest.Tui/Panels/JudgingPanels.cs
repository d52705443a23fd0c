using LlmQuest.Tui.Panels.Bias;
using LlmQuest.Tui.Panels.Classify;
using LlmQuest.Tui.Panels.Evaluate;
using LlmQuest.Tui.Panels.Hallucination;
using LlmQuest.Tui.Panels.Pipeline;
using LlmQuest.Tui.Panels.Rag;

namespace LlmQuest.Tui.Panels;

/// <summary>Panels of labs that judge answers and classes, or look things up.</summary>
internal static class JudgingPanels
{
    public static IEnumerable<KeyValuePair<string, Func<LabPanel>>> ByLab =>
    [
        new("bias", () => new BiasPanel()),
        new("classify", () => new ClassifyPanel()),
        new("evaluate", () => new EvaluatePanel()),
        new("hallucination", () => new HallucinationPanel()),
        new("pipeline", () => new PipelinePanel()),
        new("rag", () => new RagPanel()),
    ];
}
