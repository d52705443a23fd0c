using System.Collections.Immutable;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Functions;

/// <summary>Functions of maps, and of whether there is a value at all.</summary>
internal static class MapFunctions
{
    public static LabValue Keys(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => values[0].Fields is { } fields && budget.Take(fields.Count) ? LabValue.List(fields.Keys.Select(LabValue.Of)) : LabValue.Absent;

    public static LabValue Values(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => values[0].Fields is { } fields && budget.Take(fields.Count) ? LabValue.List(fields.Values) : LabValue.Absent;

    public static LabValue Has(ImmutableArray<LabValue> values, EvaluationBudget budget) => LabValue.Of(!values[0].IsAbsent);
}
