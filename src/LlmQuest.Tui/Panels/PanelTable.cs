using System.Collections.Frozen;

namespace LlmQuest.Tui.Panels;

/// <summary>The panel of every lab.</summary>
internal static class PanelTable
{
    private static readonly FrozenDictionary<string, Func<LabPanel>> ByLab = WritingPanels.ByLab
        .Concat(InsidePanels.ByLab)
        .Concat(JudgingPanels.ByLab)
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A new panel for a lab; one that shows its picture where it has none of its own.</summary>
    /// <param name="lab">Name of the lab.</param>
    public static LabPanel Of(string lab) => ByLab.TryGetValue(lab, out Func<LabPanel>? make) ? make() : new PicturePanel();
}
