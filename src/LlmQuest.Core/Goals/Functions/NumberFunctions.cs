using System.Collections.Immutable;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Functions;

/// <summary>Functions of numbers. Holes in a list are left out.</summary>
internal static class NumberFunctions
{
    private const int MostDigits = 15;

    public static LabValue Min(ImmutableArray<LabValue> values, EvaluationBudget budget) => OfSome(values, budget, numbers => numbers.Min());

    public static LabValue Max(ImmutableArray<LabValue> values, EvaluationBudget budget) => OfSome(values, budget, numbers => numbers.Max());

    public static LabValue Sum(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => Numbers(values, budget) is { } numbers ? Operators.Finite(numbers.Sum()) : LabValue.Absent;

    public static LabValue Mean(ImmutableArray<LabValue> values, EvaluationBudget budget) => OfSome(values, budget, numbers => numbers.Average());

    public static LabValue Median(ImmutableArray<LabValue> values, EvaluationBudget budget) => OfSome(values, budget, numbers =>
    {
        double[] sorted = [.. numbers.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] / 2) + (sorted[middle] / 2);
    });

    public static LabValue Abs(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => values[0].Number is { } number ? LabValue.Of(Math.Abs(number)) : LabValue.Absent;

    public static LabValue Round(ImmutableArray<LabValue> values, EvaluationBudget budget)
    {
        double? digits = values.Length > 1 ? values[1].Number : 0;
        bool isCount = digits is >= 0 and <= MostDigits && digits == Math.Floor(digits.Value);
        return isCount && values[0].Number is { } number
            ? Operators.Finite(Math.Round(number, (int)digits!.Value, MidpointRounding.AwayFromZero))
            : LabValue.Absent;
    }

    private static LabValue OfSome(ImmutableArray<LabValue> values, EvaluationBudget budget, Func<double[], double> result)
        => Numbers(values, budget) is { Length: > 0 } numbers ? Operators.Finite(result(numbers)) : LabValue.Absent;

    private static double[]? Numbers(ImmutableArray<LabValue> values, EvaluationBudget budget)
    {
        ImmutableArray<LabValue>? items = values.Length > 1 ? values : ListFunctions.Known(values[0], budget);
        return items is { } known && known.All(item => item.Number is not null) ? [.. known.Select(item => item.Number!.Value)] : null;
    }
}
