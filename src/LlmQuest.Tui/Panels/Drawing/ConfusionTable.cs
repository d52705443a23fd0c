using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>Which label was given, by the right one: what was right stands in brackets.</summary>
internal static class ConfusionTable
{
    private const int LabelColumns = 14;

    /// <summary>The rows; none where nothing was counted.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="fact">The fact that holds the counts.</param>
    /// <param name="corner">What the rows are.</param>
    /// <param name="width">Columns of a row.</param>
    public static IEnumerable<Row> Rows(Experiment experiment, string fact, string corner, int width)
    {
        if (experiment.Facts.GetValueOrDefault(fact)?.Fields is not { Count: > 0 } rows)
        {
            return [];
        }

        string[] given = [.. rows.Values.SelectMany(row => row.Fields?.Keys ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (Fits(given, width))
        {
            var grid = new PanelGrid([$"{corner} \\ given", .. given.Select(label => ">" + Name(label))]);
            foreach ((string label, LabValue row) in rows)
            {
                grid.Add([new Part(Name(label)), .. given.Select(own => Cell(row, label, own))]);
            }

            return grid.Rows(width);
        }

        // Many labels do not fit beside each other: then each gets a line of its own.
        return rows.SelectMany(row => Prose.Of($"{Name(row.Key)}: {string.Join(", ", given.Where(own => row.Value.NumberOf(own) > 0).Select(own => $"{Name(own)} {Cell(row.Value, row.Key, own).Text}"))}", width));
    }

    private static bool Fits(string[] given, int width) => LabelColumns + 2 + given.Sum(label => Math.Min(LabelColumns, label.Length) + 2) <= width;

    private static Part Cell(LabValue row, string label, string own)
        => label == own ? new Part($"[{Read.Short(row.NumberOf(own))}]", Tone.Good) : new Part(Read.Short(row.NumberOf(own)));

    private static string Name(string label) => label.Length == 0 ? "no label" : Prose.Head(label, LabelColumns);
}
