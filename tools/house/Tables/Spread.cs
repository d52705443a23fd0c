using System.Globalization;

namespace LlmQuest.House.Tables;

/// <summary>Median, 95th percentile and maximum.</summary>
internal sealed record Spread(int Median, int P95, int Max)
{
    public static Spread Of(IEnumerable<int> values)
    {
        int[] sorted = [.. values.Order()];
        return sorted.Length == 0 ? new Spread(0, 0, 0) : new Spread(sorted[sorted.Length / 2], sorted[sorted.Length * 95 / 100], sorted[^1]);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Median} / {P95} / {Max}");
}
