using System.Collections.Immutable;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Goals.Functions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Evaluation;

/// <summary>Works out expressions over the values of one experiment. It always ends, never throws, and what has no answer is absent.</summary>
internal sealed class GoalEvaluator
{
    /// <summary>Most steps of one evaluation: a step is an expression, an item of a list, or eight characters of a text.</summary>
    public const int MostSteps = 100_000;

    private readonly IReadOnlyDictionary<string, LabValue> _values;
    private readonly EvaluationBudget _budget;

    internal GoalEvaluator(IReadOnlyDictionary<string, LabValue> values, EvaluationBudget budget)
    {
        _values = values;
        _budget = budget;
    }

    /// <summary>The value of an expression; <see cref="LabValue.Absent"/> where it has none, or takes too many steps.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="values">Parameters and facts, by name.</param>
    public static LabValue Evaluate(Expression expression, IReadOnlyDictionary<string, LabValue> values)
    {
        var budget = new EvaluationBudget(MostSteps);
        LabValue value = new GoalEvaluator(values, budget).Of(expression);
        return budget.IsSpent ? LabValue.Absent : value;
    }

    internal LabValue Of(Expression expression)
    {
        if (!_budget.Take(1))
        {
            return LabValue.Absent;
        }

        return expression switch
        {
            LiteralExpression literal => literal.Value,
            NameExpression name => _values.GetValueOrDefault(name.Name) ?? LabValue.Absent,
            ListExpression list => LabValue.List(list.Items.Select(Of)),
            FieldExpression field => Field(Of(field.Of), field.Name),
            IndexExpression index => Index(Of(index.Of), Of(index.Index)),
            UnaryExpression { Operator: UnaryOperator.Not } not => Operators.Not(Of(not.Operand)),
            UnaryExpression negate => Operators.Negate(Of(negate.Operand), _budget),
            BinaryExpression binary => Of(binary),
            CallExpression call => Of(call),
            _ => LabValue.Absent,
        };
    }

    private LabValue Of(BinaryExpression binary)
    {
        LabValue left = Of(binary.Left);
        LabValue right = Of(binary.Right);
        return binary.Operator switch
        {
            BinaryOperator.And => Operators.And(left, right),
            BinaryOperator.Or => Operators.Or(left, right),
            _ => Operators.Apply(binary.Operator, left, right, _budget),
        };
    }

    private LabValue Of(CallExpression call)
    {
        GoalFunction? function = GoalFunctions.Find(call.Function);
        return function is not null && function.Takes(call.Arguments.Length)
            ? function.Call([.. call.Arguments.Select(Of)], _budget)
            : LabValue.Absent;
    }

    // A list in which no item has the field has no such values, rather than a list of holes.
    private LabValue Field(LabValue value, string name)
    {
        if (value.Items is not { } items)
        {
            return value.Fields?.GetValueOrDefault(name) ?? LabValue.Absent;
        }

        if (!_budget.Take(items.Length))
        {
            return LabValue.Absent;
        }

        ImmutableArray<LabValue> found = [.. items.Select(item => Field(item, name))];
        return found.IsEmpty || found.Any(item => !item.IsAbsent) ? LabValue.List(found) : LabValue.Absent;
    }

    private static LabValue Index(LabValue value, LabValue index) => (value, index) switch
    {
        ({ Items: { } items }, { Number: { } number }) => Item(items, number < 0 ? items.Length + number : number),
        ({ Fields: { } fields }, { Text: { } name }) => fields.GetValueOrDefault(name) ?? LabValue.Absent,
        _ => LabValue.Absent,
    };

    private static LabValue Item(ImmutableArray<LabValue> items, double at)
        => at >= 0 && at < items.Length && at == Math.Floor(at) ? items[(int)at] : LabValue.Absent;
}
