using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Rag;

/// <summary>The passages that pages were cut into; opened, each is read in full.</summary>
internal static class PassagesList
{
    private const int First = 20;
    private const int TextColumns = 200;
    private const string Name = "passages";

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        string[] chunks = experiment.TextsOf("chunks");
        var grid = new PanelGrid("", ">#", ">characters", "begins");
        foreach ((int i, string chunk) in folds.First(Name, chunks, First).Index())
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"passage {i}");
            grid.Add(folds.Mark(fold), new Part(Read.Short(i)), new Part(Read.Short(chunk.EnumerateRunes().Count())), new Part(Prose.Head(chunk, TextColumns)));
            grid.Under(folds.IsOpen(fold) ? Prose.Of(chunk, width, before: "    | ") : []);
        }

        return
        [
            .. Prose.Of($"{Quantity.Of(chunks.Length, "passage")} of at most {Setting("chunk_size")} characters; neighbours share at most {Setting("chunk_overlap")}.", width, Tone.Strong),
            .. grid.Rows(width),
            .. folds.Others(Name, chunks.Length, First, "passage"),
        ];

        string Setting(string name) => Read.Short(experiment.Setting(name)?.Number);
    }
}
