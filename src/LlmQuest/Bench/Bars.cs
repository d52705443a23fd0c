using System.Globalization;

namespace LlmQuest.Bench;

/// <summary>Makes measurements that are held to a bar.</summary>
internal static class Bars
{
    public static Measurement AtMost(string name, double value, string unit, double bar, double? floor = null, double? ratio = null)
        => new(name, value, unit, floor, ratio, string.Create(CultureInfo.InvariantCulture, $"<= {bar}"), value <= bar);

    public static Measurement AtLeast(string name, double value, string unit, double bar, double? floor = null, double? ratio = null)
        => new(name, value, unit, floor, ratio, string.Create(CultureInfo.InvariantCulture, $">= {bar}"), value >= bar);

    public static Measurement Told(string name, double value, string unit, double? floor = null, double? ratio = null)
        => new(name, value, unit, floor, ratio, "", true);

    public static Measurement Told(string name, Cost cost, string unit) => Told(name, cost.Microseconds, unit) with { Bytes = cost.Bytes };

    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
