using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Reads what an experiment says, for those who show it.</summary>
internal static class Read
{
    public static LabValue? Field(this LabValue value, string name) => value.Fields?.GetValueOrDefault(name);

    public static IReadOnlyList<LabValue> List(this Experiment experiment, string fact) => experiment.Facts.GetValueOrDefault(fact)?.Items ?? [];

    public static string? Text(this Experiment experiment, string fact) => experiment.Facts.GetValueOrDefault(fact)?.Text;

    public static double NumberOf(this LabValue value, string field) => value.Field(field)?.Number ?? 0;

    /// <summary>A number in few characters, for example <c>0.3750</c> or <c>135,000,000</c>; "-" where there is none.</summary>
    public static string Short(double? number) => number switch
    {
        null => "-",
        0 => "0",
        { } n when Math.Abs(n) >= 10_000 => n.ToString("#,0", CultureInfo.InvariantCulture),
        { } n when n == Math.Floor(n) => n.ToString("0", CultureInfo.InvariantCulture),
        { } n when Math.Abs(n) < 0.0001 => n.ToString("0.0e0", CultureInfo.InvariantCulture),
        { } n => n.ToString("0.####", CultureInfo.InvariantCulture),
    };
}
