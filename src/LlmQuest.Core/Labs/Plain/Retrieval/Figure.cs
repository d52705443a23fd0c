using System.Globalization;

namespace LlmQuest.Core.Labs.Plain.Retrieval;

/// <summary>Numbers of retrieval for a person.</summary>
internal static class Figure
{
    /// <summary>With two decimals.</summary>
    public static string Two(double number) => number.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>With three decimals.</summary>
    public static string Three(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => $"{(share * 100).ToString("0", CultureInfo.InvariantCulture)} %";

    /// <summary>A share in percent with its count and its interval.</summary>
    public static string Share(double share, int n, double? low, double? high)
        => $"{Percent(share)} of {n}{(low is { } from && high is { } to ? $" (95 % interval {Percent(from)} to {Percent(to)})" : "")}";
}
