using LlmQuest.Core.Commands;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Checking;

/// <summary>The types that operators take and give.</summary>
internal sealed class OperatorTypes(LabDeclaration lab, ProblemList problems)
{
    public LabType OfUnary(UnaryExpression unary, LabType operand)
    {
        if (unary.Operator == UnaryOperator.Not)
        {
            NeedsTruth("not", unary.Operand, operand);
            return LabType.Truth;
        }

        LabType item = operand.Kind == LabTypeKind.List ? operand.Item! : operand;
        if (item.Fits(LabType.Number))
        {
            return operand;
        }

        problems.Error(unary.Operand.Range, $"'-' needs a number, and '{unary.Operand}' is {operand}.", NumberFix(unary.Operand, operand));
        return LabType.Any;
    }

    public LabType OfBinary(BinaryExpression binary, LabType left, LabType right) => binary.Operator switch
    {
        BinaryOperator.And or BinaryOperator.Or => OfLogic(binary, left, right),
        BinaryOperator.In or BinaryOperator.NotIn => OfIn(binary, left, right),
        _ when OperatorTable.IsComparison(binary.Operator) => OfComparison(binary, left, right),
        _ => OfArithmetic(binary, left, right),
    };

    private LabType OfLogic(BinaryExpression binary, LabType left, LabType right)
    {
        NeedsTruth(OperatorTable.Symbol(binary.Operator), binary.Left, left);
        NeedsTruth(OperatorTable.Symbol(binary.Operator), binary.Right, right);
        return LabType.Truth;
    }

    private void NeedsTruth(string symbol, Expression part, LabType type)
    {
        if (type.Fits(LabType.Truth))
        {
            return;
        }

        string fix = type.Kind == LabTypeKind.List && type.Item!.Fits(LabType.Truth) ? $"Write all({part}) or any({part})." : $"Compare '{part}' with something.";
        problems.Error(part.Range, $"'{symbol}' needs true or false, and '{part}' is {type}.", fix);
    }

    private LabType OfIn(BinaryExpression binary, LabType left, LabType right)
    {
        if (right.Kind is not (LabTypeKind.Any or LabTypeKind.List or LabTypeKind.Map or LabTypeKind.Text))
        {
            problems.Error(binary.Right.Range, $"'in' needs a list, a map or a text after it, and '{binary.Right}' is {right}.", "Write for example 'Paris' in texts.");
            return LabType.Any;
        }

        LabType wanted = right.Kind == LabTypeKind.List ? right.Item! : right.Kind == LabTypeKind.Any ? LabType.Any : LabType.Text;
        if (!left.Fits(wanted))
        {
            problems.Error(binary.Left.Range, $"'{binary.Left}' is {left}, and '{binary.Right}' is {right}: it is never in it.", $"Ask for {wanted}.");
            return LabType.Any;
        }

        return LabType.Truth;
    }

    private LabType OfComparison(BinaryExpression binary, LabType left, LabType right)
    {
        if (left.Kind == LabTypeKind.List && IsSingle(right) && IsCompared(binary, left.Item!, right))
        {
            return LabType.ListOf(LabType.Truth);
        }

        if (right.Kind == LabTypeKind.List && IsSingle(left) && IsCompared(binary, right.Item!, left))
        {
            return LabType.ListOf(LabType.Truth);
        }

        if (!left.Fits(right))
        {
            return Incomparable(binary, left, right);
        }

        bool orders = binary.Operator is not (BinaryOperator.Equal or BinaryOperator.NotEqual);
        LabType known = left.Kind == LabTypeKind.Any ? right : left;
        if (orders && known.Kind is not (LabTypeKind.Any or LabTypeKind.Number or LabTypeKind.Text))
        {
            problems.Error(binary.Range, $"'{OperatorTable.Symbol(binary.Operator)}' compares numbers or texts, and '{binary.Left}' is {known}.", NumberFix(binary.Left, known));
            return LabType.Any;
        }

        CheckChoice(binary);
        return LabType.Truth;
    }

    // A list beside a single value is compared item by item.
    private static bool IsCompared(BinaryExpression binary, LabType item, LabType single)
        => item.Fits(single) && (single.Kind != LabTypeKind.Truth || binary.Operator is BinaryOperator.Equal or BinaryOperator.NotEqual);

    private static bool IsSingle(LabType type) => type.Kind is LabTypeKind.Number or LabTypeKind.Text or LabTypeKind.Truth;

    private static bool HoldsMore(LabType type)
        => type.Kind is LabTypeKind.Map or LabTypeKind.Record || (type.Kind == LabTypeKind.List && !IsSingle(type.Item!));

    private LabType Incomparable(BinaryExpression binary, LabType left, LabType right)
    {
        if (HoldsMore(left) && !HoldsMore(right))
        {
            problems.Error(binary.Left.Range, $"'{binary.Left}' is {left}.", NumberFix(binary.Left, left));
        }
        else if (HoldsMore(right) && !HoldsMore(left))
        {
            problems.Error(binary.Right.Range, $"'{binary.Right}' is {right}.", NumberFix(binary.Right, right));
        }
        else
        {
            (Expression part, LabType type) = binary.Left is LiteralExpression ? (binary.Right, right) : (binary.Left, left);
            string fix = $"Compare '{part}' with {(type.Kind == LabTypeKind.List ? type.Item! : type)}.";
            problems.Error(binary.Range, $"'{binary.Left}' is {left} and '{binary.Right}' is {right}: they cannot be compared.", fix);
        }

        return LabType.Any;
    }

    private LabType OfArithmetic(BinaryExpression binary, LabType left, LabType right)
    {
        bool isJoin = binary.Operator == BinaryOperator.Add && left.Fits(LabType.Text) && right.Fits(LabType.Text) && (left.Kind == LabTypeKind.Text || right.Kind == LabTypeKind.Text);
        if (isJoin)
        {
            return LabType.Text;
        }

        bool isLeftList = left.Kind == LabTypeKind.List;
        bool isRightList = right.Kind == LabTypeKind.List;
        bool fits = NeedsNumber(binary, binary.Left, isLeftList && !isRightList ? left.Item! : left, left)
            && NeedsNumber(binary, binary.Right, isRightList && !isLeftList ? right.Item! : right, right);
        return !fits ? LabType.Any : isLeftList || isRightList ? LabType.Numbers : left.Kind == LabTypeKind.Any || right.Kind == LabTypeKind.Any ? LabType.Any : LabType.Number;
    }

    private bool NeedsNumber(BinaryExpression binary, Expression part, LabType single, LabType type)
    {
        if (single.Fits(LabType.Number))
        {
            return true;
        }

        problems.Error(part.Range, $"'{OperatorTable.Symbol(binary.Operator)}' needs numbers, and '{part}' is {type}.", NumberFix(part, type));
        return false;
    }

    private static string NumberFix(Expression part, LabType type) => type.Kind switch
    {
        LabTypeKind.List or LabTypeKind.Map => $"Compare a number of it, such as count({part}).",
        LabTypeKind.Text => $"Use a number of it, such as length({part}).",
        LabTypeKind.Record => $"Compare a field of it, such as {part}.{type.Fields.Select(field => field.Name).FirstOrDefault("name")}.",
        _ => "Use a number in its place.",
    };

    private void CheckChoice(BinaryExpression binary)
    {
        (Expression name, Expression value) = binary.Left is NameExpression ? (binary.Left, binary.Right) : (binary.Right, binary.Left);
        bool isChoice = name is NameExpression { Name: { } called } && lab.Fact(called) is null && lab.Parameter(called) is { Choices.Count: > 0 };
        if (!isChoice || value is not LiteralExpression { Value.Text: { } text })
        {
            return;
        }

        IReadOnlyList<string> choices = lab.Parameter(((NameExpression)name).Name)!.Choices;
        if (!choices.Contains(text))
        {
            string? meant = Suggestions.Closest(text, choices);
            problems.Error(value.Range, $"'{name}' is never {value}.", meant is null ? $"It is one of: {string.Join(", ", choices)}." : $"Did you mean '{meant}'?", meant is null ? null : $"'{meant}'");
        }
    }
}
