using System.Text.Json;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>Compares with the reference's numbers, within the distances that 8-bit activations were measured to keep.</summary>
internal static class Reference
{
    private static readonly JsonElement Tolerances = Oracle.Read("tolerances");

    /// <summary>A limit of the tolerances file, by its path.</summary>
    public static double Limit(params string[] path) => path.Aggregate(Tolerances, (at, name) => at.GetProperty(name)).GetDouble();

    /// <summary>Largest distance of two lists of numbers; infinite when one lacks a number.</summary>
    public static double Distance(IReadOnlyList<double> actual, IReadOnlyList<double> expected)
    {
        if (actual.Count != expected.Count || actual.Any(double.IsNaN))
        {
            return double.PositiveInfinity;
        }

        return actual.Zip(expected, (a, e) => Math.Abs(a - e)).DefaultIfEmpty(0).Max();
    }

    /// <summary>Half of the sum of the distances, as between two distributions.</summary>
    public static double TotalVariation(IReadOnlyList<double> actual, IReadOnlyList<double> expected) =>
        actual.Zip(expected, (a, e) => Math.Abs(a - e)).Sum() / 2;

    /// <summary>Whether two things are in the same order in both, as far as the reference is clear about it.</summary>
    public static bool SameOrder(double actualDifference, double expectedDifference, double clear) =>
        Math.Abs(expectedDifference) < clear || Math.Sign(actualDifference) == Math.Sign(expectedDifference);
}
