using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Classify;

/// <summary>How often each way of finding the label was right.</summary>
internal static class WaysTable
{
    private const int HowColumns = 26;
    private const int BarColumns = 12;
    private const double Rare = 0.05;

    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> rows = experiment.List("accuracies");
        if (rows.Count == 0)
        {
            return [];
        }

        var grid = new PanelGrid("how", ">right", ">share", "95 % interval", "~", "~>chance");
        foreach (LabValue row in rows)
        {
            grid.Add(
                Prose.Head(row.Field("how")?.Text, HowColumns),
                $"{Read.Short(row.NumberOf("right"))} of {Read.Short(row.NumberOf("n"))}",
                Told.Percent(row.NumberOf("accuracy")),
                $"{Told.Percent(row.NumberOf("low"))} to {Told.Percent(row.NumberOf("high"))}",
                Bar.Of(row.NumberOf("accuracy"), BarColumns).TrimEnd(),
                row.Field("p_value")?.Number is { } p ? Told.Three(p) : "");
        }

        return [.. grid.Rows(width), .. Prose.Of(Chance(rows), width, Tone.Faint)];
    }

    private static string Chance(IReadOnlyList<LabValue> rows)
    {
        string[] apart = [.. rows.Where(row => row.Field("p_value")?.Number < Rare).Select(row => $"{row.Field("how")?.Text} ({Shares.P(row.NumberOf("p_value"))})")];
        return $"chance: how often chance alone would part a way so from the first one (exact McNemar). {(apart.Length == 0 ? "No way is apart enough from the first to say that it is another." : $"Apart from the first: {string.Join("; ", apart)}. Of the others it is too small to say.")}";
    }
}
