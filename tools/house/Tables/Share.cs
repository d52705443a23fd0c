using System.Globalization;

namespace LlmQuest.House.Tables;

/// <summary>A part of a whole; of an empty whole nothing can be said.</summary>
internal sealed record Share(int Part, int Whole)
{
    public double? Percent => Whole == 0 ? null : 100.0 * Part / Whole;

    /// <summary>How many of them are not nothing.</summary>
    public static Share Of(IReadOnlyCollection<int> flags) => new(flags.Count(flag => flag != 0), flags.Count);

    /// <summary>Rounded so that only a whole reads 100 %.</summary>
    public override string ToString()
        => Percent is { } percent ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(percent * 10) / 10:0.#}%") : "-";
}
