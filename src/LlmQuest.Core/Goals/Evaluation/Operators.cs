using System.Collections.Immutable;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Evaluation;

/// <summary>The operators on values. What has no answer is absent.</summary>
internal static class Operators
{
    /// <summary>Longest text that is built, in characters.</summary>
    public const int LongestText = 10_000;

    public static LabValue Negate(LabValue value, EvaluationBudget budget) => value switch
    {
        { Number: { } number } => LabValue.Of(-number),
        { Items: { } items } when budget.Take(items.Length) => LabValue.List(items.Select(item => item.Number is { } number ? LabValue.Of(-number) : LabValue.Absent)),
        _ => LabValue.Absent,
    };

    public static LabValue Not(LabValue value) => Truth(!value.Truth);

    public static LabValue And(LabValue left, LabValue right) => Truth(left.Truth & right.Truth);

    public static LabValue Or(LabValue left, LabValue right) => Truth(left.Truth | right.Truth);

    /// <summary>An operator between two values that are known or absent; a list beside a single value gives a list.</summary>
    public static LabValue Apply(BinaryOperator op, LabValue left, LabValue right, EvaluationBudget budget)
    {
        if (op is BinaryOperator.In or BinaryOperator.NotIn)
        {
            bool? isIn = Contains(right, left, budget);
            return Truth(op == BinaryOperator.In ? isIn : !isIn);
        }

        if (left.Items is { } lefts && IsSingle(right))
        {
            return Each(lefts, item => ApplyToSingles(op, item, right, budget), budget);
        }

        return right.Items is { } rights && IsSingle(left)
            ? Each(rights, item => ApplyToSingles(op, left, item, budget), budget)
            : ApplyToSingles(op, left, right, budget);
    }

    /// <summary>Whether two values are the same; null where either is not known, or they are not of one kind.</summary>
    public static bool? AreEqual(LabValue left, LabValue right, EvaluationBudget budget)
    {
        if (!budget.Take(1))
        {
            return null;
        }

        return (left, right) switch
        {
            ({ Number: { } a }, { Number: { } b }) => a == b,
            ({ Truth: { } a }, { Truth: { } b }) => a == b,
            ({ Text: { } a }, { Text: { } b }) => budget.TakeText(a) ? a == b : null,
            ({ Items: { } a }, { Items: { } b }) => a.Length == b.Length ? AllEqual(a.Zip(b), budget) : false,
            ({ Fields: { } a }, { Fields: { } b }) => AreEqual(a, b, budget),
            _ => null,
        };
    }

    /// <summary>Whether a list has an item, a map a name, or a text a part; null where that is not known.</summary>
    public static bool? Contains(LabValue whole, LabValue part, EvaluationBudget budget)
    {
        if (part.IsAbsent)
        {
            return null;
        }

        return (whole, part) switch
        {
            ({ Items: { } items }, _) => ContainsItem(items, part, budget),
            ({ Fields: { } fields }, { Text: { } name }) => fields.ContainsKey(name),
            ({ Text: { } text }, { Text: { } piece }) => budget.TakeText(text) ? text.Contains(piece, StringComparison.Ordinal) : null,
            _ => null,
        };
    }

    /// <summary>True, false, or absent where it is not known.</summary>
    public static LabValue Truth(bool? truth) => truth is { } known ? LabValue.Of(known) : LabValue.Absent;

    /// <summary>A number, or absent where it is none that a list or a file can hold.</summary>
    public static LabValue Finite(double number) => double.IsFinite(number) ? LabValue.Of(number) : LabValue.Absent;

    private static bool IsSingle(LabValue value) => value is { IsAbsent: false, Items: null, Fields: null };

    private static LabValue Each(ImmutableArray<LabValue> items, Func<LabValue, LabValue> change, EvaluationBudget budget)
        => budget.Take(items.Length) ? LabValue.List(items.Select(change)) : LabValue.Absent;

    private static LabValue ApplyToSingles(BinaryOperator op, LabValue left, LabValue right, EvaluationBudget budget) => op switch
    {
        BinaryOperator.Equal => Truth(AreEqual(left, right, budget)),
        BinaryOperator.NotEqual => Truth(!AreEqual(left, right, budget)),
        BinaryOperator.Less or BinaryOperator.AtMost or BinaryOperator.Greater or BinaryOperator.AtLeast => Order(op, left, right, budget),
        BinaryOperator.Add when left.Text is { } a && right.Text is { } b => a.Length + b.Length <= LongestText && budget.TakeText(a) && budget.TakeText(b) ? LabValue.Of(a + b) : LabValue.Absent,
        _ => left.Number is { } x && right.Number is { } y ? Finite(Calculate(op, x, y)) : LabValue.Absent,
    };

    private static double Calculate(BinaryOperator op, double left, double right) => op switch
    {
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        BinaryOperator.Divide => left / right,
        BinaryOperator.Remainder => left - (right * Math.Floor(left / right)),
        _ => double.NaN,
    };

    private static LabValue Order(BinaryOperator op, LabValue left, LabValue right, EvaluationBudget budget)
    {
        int? order = (left, right) switch
        {
            ({ Number: { } a }, { Number: { } b }) => a.CompareTo(b),
            ({ Text: { } a }, { Text: { } b }) when budget.TakeText(a) => string.CompareOrdinal(a, b),
            _ => null,
        };
        return order is not { } by ? LabValue.Absent : LabValue.Of(op switch
        {
            BinaryOperator.Less => by < 0,
            BinaryOperator.AtMost => by <= 0,
            BinaryOperator.Greater => by > 0,
            _ => by >= 0,
        });
    }

    private static bool? AllEqual(IEnumerable<(LabValue Left, LabValue Right)> pairs, EvaluationBudget budget)
    {
        bool? all = true;
        foreach ((LabValue left, LabValue right) in pairs)
        {
            bool? equal = AreEqual(left, right, budget);
            all &= equal;
            if (equal == false || budget.IsSpent)
            {
                return budget.IsSpent ? null : false;
            }
        }

        return all;
    }

    private static bool? AreEqual(ImmutableSortedDictionary<string, LabValue> left, ImmutableSortedDictionary<string, LabValue> right, EvaluationBudget budget)
        => left.Count == right.Count && left.Keys.All(right.ContainsKey) ? AllEqual(left.Values.Zip(right.Values), budget) : false;

    private static bool? ContainsItem(ImmutableArray<LabValue> items, LabValue part, EvaluationBudget budget)
    {
        bool? any = false;
        foreach (LabValue item in items)
        {
            bool? equal = AreEqual(item, part, budget);
            any |= equal;
            if (equal == true || budget.IsSpent)
            {
                return budget.IsSpent ? null : true;
            }
        }

        return any;
    }
}
