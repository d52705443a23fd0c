using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Tui.Panels.Drawing;

/// <summary>What an experiment tells, in the forms that panels need.</summary>
internal static class Told
{
    private const double Large = 10_000;

    /// <summary>A fact that is a map or a record; empty where it was not told.</summary>
    public static ImmutableSortedDictionary<string, LabValue> Map(this Experiment experiment, string fact) => experiment.Facts.GetValueOrDefault(fact)?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty;

    /// <summary>A field that is a map or a record; empty where there is none.</summary>
    public static ImmutableSortedDictionary<string, LabValue> Map(this LabValue value, string field) => value.Field(field)?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty;

    /// <summary>A fact that is a list of texts; empty where it was not told.</summary>
    public static string[] TextsOf(this Experiment experiment, string fact) => [.. experiment.Facts.GetValueOrDefault(fact)?.Texts ?? []];

    /// <summary>A fact that is true or false, or null.</summary>
    public static bool? Truth(this Experiment experiment, string fact) => experiment.Facts.GetValueOrDefault(fact)?.Truth;

    /// <summary>A parameter, or null.</summary>
    public static LabValue? Setting(this Experiment experiment, string name) => experiment.Parameters.GetValueOrDefault(name);

    /// <summary>A map of numbers, the largest first.</summary>
    public static IReadOnlyList<(string Name, double Value)> Sorted(this ImmutableSortedDictionary<string, LabValue> numbers)
        => [.. numbers.Select(pair => (pair.Key, Value: pair.Value.Number ?? 0)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)];

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => share.ToString("0 %", CultureInfo.InvariantCulture);

    /// <summary>A number with two decimals; a large one without.</summary>
    public static string Two(double number) => Math.Abs(number) < Large ? number.ToString("0.00", CultureInfo.InvariantCulture) : Read.Short(Math.Round(number));

    /// <summary>A number with three decimals.</summary>
    public static string Three(double number) => number.ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>A number without decimals, in groups of thousands.</summary>
    public static string Whole(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A share in percent with what it is of and its interval.</summary>
    /// <param name="experiment">The experiment.</param>
    /// <param name="share">The share.</param>
    /// <param name="of">What it is of, such as <c>3 questions</c>.</param>
    /// <param name="low">Name of the low end.</param>
    /// <param name="high">Name of the high end.</param>
    public static string Share(this Experiment experiment, double share, string of, string low, string high)
        => $"{Percent(share)} of {of}{(experiment.Number(low) is { } from && experiment.Number(high) is { } to ? $" (95 % interval {Percent(from)} to {Percent(to)})" : "")}";
}
