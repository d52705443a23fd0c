using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Lens;

/// <summary>Links that stand out, strongest first; each leads to the map of its layer and head.</summary>
internal static class LinkTable
{
    private const int PieceColumns = 12;
    private const int BarColumns = 10;

    public static IEnumerable<Row> Rows(Experiment experiment, string fact, string meaning, int width)
    {
        string[] pieces = experiment.TextsOf("pieces");
        var grid = new PanelGrid("show its map", ">weight", "~", "from", "to");
        foreach (LabValue link in experiment.List(fact))
        {
            (string layer, string head) = (Number(link, "layer"), Number(link, "head"));
            grid.Add(
                new Part($"layer {layer} head {head}", Tone.Deed) { Deed = $"{Deeds.Own}look {layer} {head}" },
                new Part(Told.Two(link.NumberOf("weight"))),
                new Part(Bar.Of(link.NumberOf("weight"), BarColumns).TrimEnd()),
                new Part(At(link, "from", pieces)),
                new Part(At(link, "to", pieces)));
        }

        return grid.IsEmpty ? [] : [.. Prose.Of(meaning, width, Tone.Faint), .. grid.Rows(width)];
    }

    private static string Number(LabValue link, string field) => link.NumberOf(field).ToString("0", CultureInfo.InvariantCulture);

    private static string At(LabValue link, string field, string[] pieces)
    {
        int index = (int)link.NumberOf(field);
        return $"{Number(link, field)} {(index >= 0 && index < pieces.Length ? Prose.Piece(pieces[index], PieceColumns) : "")}".TrimEnd();
    }
}
