using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>How many questions were treated rightly, and what it took.</summary>
internal static class RunSummary
{
    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        if (experiment.Number("accuracy") is not { } accuracy)
        {
            return [];
        }

        string cost = experiment.Number("calls") is { } calls && experiment.Number("tokens") is { } tokens ? $" {Quantity.Of(calls, "call")} of the model, {Read.Short(tokens)} tokens read and written." : "";
        return
        [
            .. Prose.Of($"Treated rightly: {experiment.Share(accuracy, Read.Short(experiment.List("cases").Count), "accuracy_low", "accuracy_high")}.", width, Tone.Strong),
            .. Prose.Of($"That is a right answer where the pages have one, a refusal where they have none.{cost}", width, Tone.Faint),
        ];
    }
}
