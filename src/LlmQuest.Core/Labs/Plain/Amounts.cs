using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>Amounts for a person, in few characters.</summary>
public static class Amounts
{
    private const int Step = 1000;
    private static readonly string[] Large = ["", " thousand", " million", " billion", " trillion"];
    private static readonly string[] Brevities = ["", "K", "M", "B", "T"];
    private static readonly string[] ByteUnits = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>Bytes, for example <c>98.4 MB</c>, in thousands as disks are sold.</summary>
    public static string Bytes(double? bytes) => bytes is { } amount ? Scaled(amount, ByteUnits, " ") : "-";

    /// <summary>A count, for example <c>134.5 million</c>.</summary>
    public static string Count(double? count) => count switch
    {
        null => "-",
        { } small when Math.Abs(small) < 10 => Significant(small),
        { } amount when amount >= 1e15 => amount.ToString("0.0e0", CultureInfo.InvariantCulture),
        { } amount => Scaled(amount, Large, ""),
    };

    /// <summary>A count as models are named by it, for example <c>134.5M</c>.</summary>
    public static string Brief(double? count) => count is { } amount ? Scaled(amount, Brevities, "") : "-";

    /// <summary>A number with three digits that count, for example <c>0.000495</c> or <c>1.2e-7</c>.</summary>
    public static string Significant(double? number) => number switch
    {
        null => "-",
        0 => "0",
        { } n when Math.Abs(n) is < 1e-6 or >= 1e15 => n.ToString("0.##e0", CultureInfo.InvariantCulture),
        { } n when Math.Abs(n) >= 100 => n.ToString("#,0", CultureInfo.InvariantCulture),
        { } n => n.ToString("0." + new string('#', Math.Max(0, 2 - (int)Math.Floor(Math.Log10(Math.Abs(n))))), CultureInfo.InvariantCulture),
    };

    private static string Scaled(double amount, string[] units, string gap)
    {
        int unit = 0;
        while (Math.Abs(amount) >= Step && unit < units.Length - 1)
        {
            amount /= Step;
            unit++;
        }

        return amount.ToString(amount >= 100 || unit == 0 ? "#,0.#" : "0.0", CultureInfo.InvariantCulture) + gap + units[unit];
    }
}
