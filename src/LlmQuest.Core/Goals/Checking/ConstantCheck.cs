using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Checking;

/// <summary>Finds conditions that say nothing, because no experiment changes them.</summary>
internal sealed class ConstantCheck(LabDeclaration lab, ProblemList problems)
{
    private static readonly ImmutableSortedDictionary<string, LabValue> Nothing = ImmutableSortedDictionary<string, LabValue>.Empty;

    public void Look(Expression part)
    {
        if (!UsesNames(part))
        {
            string always = GoalEvaluator.Evaluate(part, Nothing).Truth switch { true => "always true", false => "always false", _ => "never true" };
            problems.Error(part.Range, $"'{part}' uses no fact or parameter: it is {always}.", "Ask for a fact of the experiment, such as tokens >= 8.");
            return;
        }

        switch (part)
        {
            case BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } logic:
                Look(logic.Left);
                Look(logic.Right);
                break;
            case UnaryExpression { Operator: UnaryOperator.Not } not:
                Look(not.Operand);
                break;
            case BinaryExpression comparison when OperatorTable.IsComparison(comparison.Operator):
                LookAtSides(comparison);
                break;
        }
    }

    private static bool UsesNames(Expression part) => part.All().Any(inner => inner is NameExpression);

    private void LookAtSides(BinaryExpression comparison)
    {
        if (comparison.Left == comparison.Right)
        {
            problems.Add(Severity.Warning, comparison.Range, $"Both sides of '{comparison}' are the same.", "Compare it with something else.");
        }
        else if (comparison.Left is NameExpression name && NumberOf(comparison.Right) is { } right)
        {
            LookAtBounds(comparison, comparison.Operator, name, right);
        }
        else if (comparison.Right is NameExpression other && NumberOf(comparison.Left) is { } left)
        {
            LookAtBounds(comparison, OperatorTable.Mirrored(comparison.Operator), other, left);
        }
    }

    private static double? NumberOf(Expression part) => UsesNames(part) ? null : GoalEvaluator.Evaluate(part, Nothing).Number;

    // Only parameters have bounds that are known before an experiment.
    private void LookAtBounds(BinaryExpression whole, BinaryOperator op, NameExpression name, double number)
    {
        if (lab.Fact(name.Name) is not null || lab.Parameter(name.Name) is not { Kind: LabParameterKind.Number or LabParameterKind.Whole } parameter)
        {
            return;
        }

        (double low, double high) = (parameter.Minimum, parameter.Maximum);
        bool? always = op switch
        {
            BinaryOperator.Less => Always(high < number, low >= number),
            BinaryOperator.AtMost => Always(high <= number, low > number),
            BinaryOperator.Greater => Always(low > number, high <= number),
            BinaryOperator.AtLeast => Always(low >= number, high < number),
            BinaryOperator.Equal => Always(false, number < low || number > high),
            BinaryOperator.NotEqual => Always(number < low || number > high, false),
            _ => null,
        };
        if (always is { } truth)
        {
            string bounds = FormattableString.Invariant($"{name} goes from {low:0.######} to {high:0.######}");
            problems.Add(Severity.Warning, whole.Range, $"'{whole}' is always {(truth ? "true" : "false")}: {bounds}.", "Ask for something that an experiment can change.");
        }
    }

    private static bool? Always(bool isTrue, bool isFalse) => isTrue ? true : isFalse ? false : null;
}
