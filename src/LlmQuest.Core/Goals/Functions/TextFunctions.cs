using System.Collections.Immutable;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Functions;

/// <summary>Functions of texts. Capitals matter, and no culture does.</summary>
internal static class TextFunctions
{
    public static LabValue Contains(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => Compare(values, budget, (text, part) => text.Contains(part, StringComparison.Ordinal));

    public static LabValue StartsWith(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => Compare(values, budget, (text, part) => text.StartsWith(part, StringComparison.Ordinal));

    public static LabValue EndsWith(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => Compare(values, budget, (text, part) => text.EndsWith(part, StringComparison.Ordinal));

    public static LabValue Words(ImmutableArray<LabValue> values, EvaluationBudget budget)
    {
        if (values[0].Text is not { } text || !budget.TakeText(text))
        {
            return LabValue.Absent;
        }

        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return budget.Take(words.Length) ? LabValue.List(words.Select(LabValue.Of)) : LabValue.Absent;
    }

    public static LabValue Lower(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => values[0].Text is { } text && budget.TakeText(text) ? LabValue.Of(text.ToLowerInvariant()) : LabValue.Absent;

    public static LabValue Trim(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => values[0].Text is { } text && budget.TakeText(text) ? LabValue.Of(text.Trim()) : LabValue.Absent;

    // Characters are code points, as in the facts of the labs.
    public static LabValue Length(ImmutableArray<LabValue> values, EvaluationBudget budget)
        => values[0].Text is { } text && budget.TakeText(text) ? LabValue.Of(text.EnumerateRunes().Count()) : LabValue.Absent;

    private static LabValue Compare(ImmutableArray<LabValue> values, EvaluationBudget budget, Func<string, string, bool> test)
        => values[0].Text is { } text && values[1].Text is { } part && budget.TakeText(text) ? LabValue.Of(test(text, part)) : LabValue.Absent;
}
