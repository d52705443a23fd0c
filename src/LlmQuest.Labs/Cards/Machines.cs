using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Cards;

/// <summary>Which machines a model fits: those that have room for it beside their system.</summary>
internal static class Machines
{
    private const double Gibi = 1L << 30;
    private const double LeastReserve = 1.5 * Gibi;
    private static readonly int[] Sizes = [2, 4, 8, 16, 32];

    /// <summary>Bytes a machine has left beside its system.</summary>
    /// <param name="gibibytes">Its memory in GiB.</param>
    public static double FreeOf(int gibibytes) => (gibibytes * Gibi) - Math.Max(LeastReserve, gibibytes * Gibi / 4);

    /// <summary>As the lab says it.</summary>
    /// <param name="memoryBytes">What the model takes.</param>
    public static LabValue Fitting(double memoryBytes) => LabValue.List(Sizes.Select(size => LabValue.Map(
        ("memory_gib", LabValue.Of(size)),
        ("free_bytes", LabValue.Of(FreeOf(size))),
        ("fits", LabValue.Of(memoryBytes <= FreeOf(size))))));
}
