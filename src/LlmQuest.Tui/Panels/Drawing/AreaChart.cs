using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>A curve as a filled area over several rows, from zero up to its largest number.</summary>
internal static class AreaChart
{
    private const int Eighths = 8;
    private const string Heights = " ▁▂▃▄▅▆▇█";

    /// <summary>The rows, the highest first, with the numbers of top and bottom at the left.</summary>
    /// <param name="numbers">The numbers, none of them below zero.</param>
    /// <param name="width">Columns of a row.</param>
    /// <param name="height">How many rows.</param>
    /// <param name="top">The number that reaches the top; null for the largest.</param>
    /// <param name="shown">Writes a number.</param>
    public static IEnumerable<Row> Of(IReadOnlyList<double> numbers, int width, int height, double? top, Func<double, string> shown)
    {
        double highest = top ?? numbers.DefaultIfEmpty().Max();
        if (numbers.Count == 0 || highest <= 0)
        {
            yield break;
        }

        string label = shown(highest);
        double[] points = Thinned(numbers, width - label.Length - 1);
        for (int row = 0; row < height; row++)
        {
            string name = row == 0 ? label : row == height - 1 ? "0" : "";
            string line = string.Concat(points.Select(point => Heights[Filled(point / highest * height * Eighths, height - 1 - row)]));
            yield return Row.Of(new Part(name.PadLeft(label.Length), Tone.Faint), new Part(" " + line.TrimEnd()));
        }
    }

    // What is more than nothing shows at least an eighth.
    private static int Filled(double eighths, int rowFromBelow)
        => Math.Clamp((int)Math.Round(rowFromBelow == 0 && eighths > 0 ? Math.Max(1, eighths) : eighths) - (rowFromBelow * Eighths), 0, Eighths);

    private static double[] Thinned(IReadOnlyList<double> numbers, int columns)
    {
        int count = Math.Max(1, Math.Min(numbers.Count, columns));
        return [.. Enumerable.Range(0, count).Select(i => numbers[count == 1 ? 0 : (int)((long)i * (numbers.Count - 1) / (count - 1))])];
    }
}
