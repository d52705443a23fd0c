using System.Collections.Frozen;

namespace LlmQuest.Core.Grading;

/// <summary>Units that learners write.</summary>
internal static class UnitWords
{
    private static readonly FrozenSet<string> Known = (
        "token word character char letter byte bit nat sentence line chunk piece part layer head neuron parameter weight dimension vector "
        + "second sec s ms millisecond minute min hour h day week month year kb mb gb tb kib mib gib kilobyte megabyte gigabyte terabyte "
        + "joule j kj watt w kw kwh wh gram g kg tonne ton litre liter l ml metre meter m km cm mm mile dollar euro pound cent $ € £ "
        + "degree celsius kelvin ° % flop flops hz khz mhz ghz time times x people step epoch sample answer").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Shares = "share probability fraction ratio proportion likelihood p".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is a unit that is well known.</summary>
    public static bool IsKnown(string unit) => Known.Contains(unit) || Known.Contains(unit.TrimEnd('s'));

    /// <summary>Whether a number in this unit is a share of one, so that 40 % is 0.4.</summary>
    public static bool IsShare(string unit) => Shares.Contains(unit);

    /// <summary>Whether both name the same unit, in the singular or the plural.</summary>
    public static bool AreSame(string a, string b) => a == b || a + "s" == b || a == b + "s";
}
