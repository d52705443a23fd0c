using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Quality;

namespace LlmQuest.Reports.Forms;

/// <summary>The inventory in lines: what was right before and after, and what an interval makes of it.</summary>
public static class InventoryText
{
    private const int Columns = 120;

    /// <summary>The heads of its table; the first is a text, the others are numbers.</summary>
    internal static string[] Heads { get; } = ["objective", "before", "after", "gain", "95% interval", "n"];

    /// <summary>The lines.</summary>
    /// <param name="inventory">The inventory.</param>
    public static IEnumerable<string> Lines(Inventory inventory)
    {
        yield return "";
        yield return Sentence(inventory);
        if (inventory.Whole.Count < Inventory.Few)
        {
            yield break;
        }

        var grid = new Grid([.. Heads.Select((head, i) => i == 0 ? head : ">" + head)]);
        foreach (string[] row in Rows(inventory))
        {
            row[0] = Cells.Fit(row[0], 66);
            grid.Add(row);
        }

        foreach (string line in grid.Lines(Columns))
        {
            yield return line;
        }
    }

    /// <summary>Who is counted, or that they are too few.</summary>
    internal static string Sentence(Inventory inventory)
    {
        string who = $"Inventory: {Quantity.Of(inventory.Before, "learner")} answered before, {inventory.After.ToString(CultureInfo.InvariantCulture)} after";
        return inventory.Whole.Count < Inventory.Few
            ? $"{who}, {inventory.Whole.Count.ToString(CultureInfo.InvariantCulture)} all of it both times; {Inventory.Few} are needed to say anything."
            : $"{who}. Compared are learners who answered the same objectives both times. Without learners who did not take the course, a gain may have other causes.";
    }

    /// <summary>A row for everything together and one for each objective of which enough is known.</summary>
    internal static IEnumerable<string[]> Rows(Inventory inventory)
        => inventory.Whole.Count < Inventory.Few
            ? []
            : inventory.Objectives.Where(one => one.Gain.Count >= Inventory.Few).Select(one => Row(one.Text, one.Gain)).Prepend(Row("all questions", inventory.Whole));

    private static string[] Row(string name, Gain gain) =>
    [
        name,
        Words.Percent(gain.Before),
        Words.Percent(gain.After),
        Points(gain.Value),
        $"{Points(gain.Low)} to {Points(gain.High)}",
        gain.Count.ToString(CultureInfo.InvariantCulture),
    ];

    private static string Points(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:+0;-0;0}");
}
