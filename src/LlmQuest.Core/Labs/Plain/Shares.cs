using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Shares, log-odds and the ends of their intervals, the same in every picture.</summary>
public static class Shares
{
    /// <summary>A number with two decimals; "-" where there is none.</summary>
    public static string Two(double? number) => number switch
    {
        null => "-",
        { } n when Math.Abs(n) >= 10_000 => Read.Short(n),
        { } n => (Math.Round(n, 2) + 0.0).ToString("0.00", CultureInfo.InvariantCulture),
    };

    /// <summary>A number with two decimals and its sign.</summary>
    public static string Signed(double? number) => number is > 0 and < 10_000 ? "+" + Two(number) : Two(number);

    /// <summary>The 95 % interval of a fact, with a space before it; empty where it was not told.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="low">Name of the low end.</param>
    /// <param name="high">Name of the high end.</param>
    public static string Interval(Experiment experiment, string low, string high)
        => experiment.Number(low) is { } from && experiment.Number(high) is { } to ? $" (95 % interval {Two(from)} to {Two(to)})" : "";

    /// <summary>The same for a fact whose ends are called after it.</summary>
    public static string Interval(Experiment experiment, string fact) => Interval(experiment, $"{fact}_low", $"{fact}_high");

    /// <summary>A probability; very small ones as such.</summary>
    public static string P(double? p) => p is { } number ? number < 0.001 ? "p below 0.001" : string.Create(CultureInfo.InvariantCulture, $"p {number:0.000}") : "p -";
}
