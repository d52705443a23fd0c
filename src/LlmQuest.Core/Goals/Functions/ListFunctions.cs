using System.Collections.Immutable;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Functions;

/// <summary>Functions of lists. Holes in a list are not counted.</summary>
internal static class ListFunctions
{
    public static LabValue Count(ImmutableArray<LabValue> values, EvaluationBudget budget)
    {
        if (values[0].Fields is { } fields)
        {
            return LabValue.Of(fields.Count);
        }

        return Known(values[0], budget) is { } items ? LabValue.Of(items.Length) : LabValue.Absent;
    }

    public static LabValue Distinct(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => budget.TakeAll(values[0]) && Known(values[0], budget) is { } items ? LabValue.Of(new HashSet<LabValue>(items).Count) : LabValue.Absent;

    public static LabValue Any(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => AreTruths(values[0], budget) ? values[0].Items!.Value.Aggregate(LabValue.Of(false), Operators.Or) : LabValue.Absent;

    public static LabValue All(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => AreTruths(values[0], budget) ? values[0].Items!.Value.Aggregate(LabValue.Of(true), Operators.And) : LabValue.Absent;

    public static LabValue IndexOf(ImmutableArray<LabValue> values, EvaluationBudget budget)
    {
        ImmutableArray<LabValue> items = values[0].Items ?? [];
        bool isUnsure = values[0].Items is null;
        for (int i = 0; i < items.Length && !budget.IsSpent; i++)
        {
            bool? equal = Operators.AreEqual(items[i], values[1], budget);
            if (equal == true)
            {
                return isUnsure ? LabValue.Absent : LabValue.Of(i);
            }

            isUnsure |= equal is null;
        }

        return isUnsure ? LabValue.Absent : LabValue.Of(-1);
    }

    public static LabValue Sorted(ImmutableArray<LabValue> values, EvaluationBudget budget)
    {
        if (!budget.TakeAll(values[0]) || Known(values[0], budget) is not { } items || !budget.Take(items.Length * 8))
        {
            return LabValue.Absent;
        }

        if (items.All(item => item.Number is not null))
        {
            return LabValue.List(items.OrderBy(item => item.Number!.Value));
        }

        return items.All(item => item.Text is not null) ? LabValue.List(items.OrderBy(item => item.Text!, StringComparer.Ordinal)) : LabValue.Absent;
    }

    public static LabValue Flatten(ImmutableArray<LabValue> values, EvaluationBudget budget)
    {
        ImmutableArray<LabValue>.Builder flat = ImmutableArray.CreateBuilder<LabValue>();
        foreach (LabValue inner in values[0].Items ?? [LabValue.Absent])
        {
            if (inner.Items is not { } items || !budget.Take(1 + items.Length))
            {
                return LabValue.Absent;
            }

            flat.AddRange(items);
        }

        return LabValue.List(flat);
    }

    /// <summary>The items of a list that are there; null where it is no list or there are no steps left.</summary>
    public static ImmutableArray<LabValue>? Known(LabValue list, EvaluationBudget budget)
        => list.Items is { } items && budget.Take(items.Length) ? [.. items.Where(item => !item.IsAbsent)] : null;

    private static bool AreTruths(LabValue list, EvaluationBudget budget)
        => list.Items is { } items && budget.Take(items.Length) && items.All(item => item.IsAbsent || item.Truth is not null);
}
