using System.Collections.Frozen;
using LlmQuest.Tui.Panels.Bias;
using LlmQuest.Tui.Panels.Classify;
using LlmQuest.Tui.Panels.Evaluate;
using LlmQuest.Tui.Panels.Footprint;
using LlmQuest.Tui.Panels.Lens;
using LlmQuest.Tui.Panels.ModelCard;
using LlmQuest.Tui.Panels.Pipeline;
using LlmQuest.Tui.Panels.Rag;
using LlmQuest.Tui.Panels.Training;

namespace LlmQuest.Tui.Panels;

/// <summary>The panel of every lab.</summary>
internal static class PanelTable
{
    private static readonly FrozenDictionary<string, Func<LabPanel>> ByLab = new Dictionary<string, Func<LabPanel>>(StringComparer.Ordinal)
    {
        ["bias"] = () => new BiasPanel(),
        ["classify"] = () => new ClassifyPanel(),
        ["evaluate"] = () => new EvaluatePanel(),
        ["footprint"] = () => new FootprintPanel(),
        ["lens"] = () => new LensPanel(),
        ["model-card"] = () => new ModelCardPanel(),
        ["pipeline"] = () => new PipelinePanel(),
        ["rag"] = () => new RagPanel(),
        ["training"] = () => new TrainingPanel(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A new panel for a lab; one that shows its picture where it has none of its own.</summary>
    /// <param name="lab">Name of the lab.</param>
    public static LabPanel Of(string lab) => ByLab.TryGetValue(lab, out Func<LabPanel>? make) ? make() : new PicturePanel();
}
