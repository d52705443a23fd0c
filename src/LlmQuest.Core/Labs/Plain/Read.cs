using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Reads what an experiment says, for those who show it.</summary>
public static class Read
{
    /// <summary>A field of a map or record, or null.</summary>
    public static LabValue? Field(this LabValue value, string name) => value.Fields?.GetValueOrDefault(name);

    /// <summary>A fact that is a list; empty where it was not told.</summary>
    public static IReadOnlyList<LabValue> List(this Experiment experiment, string fact) => experiment.Facts.GetValueOrDefault(fact)?.Items ?? [];

    /// <summary>A fact that is a text, or null.</summary>
    public static string? Text(this Experiment experiment, string fact) => experiment.Facts.GetValueOrDefault(fact)?.Text;

    /// <summary>A field that is a number; 0 where there is none.</summary>
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
