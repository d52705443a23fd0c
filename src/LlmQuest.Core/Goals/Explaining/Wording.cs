using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Explaining;

/// <summary>Words for one condition that is not as it should be.</summary>
internal sealed class Wording
{
    private readonly GoalEvaluator _evaluator;
    private readonly MissingValue _missing;

    public Wording(IReadOnlyDictionary<string, LabValue> values, EvaluationBudget budget)
    {
        _evaluator = new GoalEvaluator(values, budget);
        _missing = new MissingValue(_evaluator);
    }

    public bool? TruthOf(Expression part) => _evaluator.Of(part).Truth;

    /// <summary>What a condition is, and what it should be.</summary>
    /// <param name="part">A condition without <c>and</c>, <c>or</c> and <c>not</c>.</param>
    /// <param name="isWanted">Whether it should hold.</param>
    public string Unmet(Expression part, bool isWanted)
    {
        if (part is CallExpression { Function: "has", Arguments: [{ } value] })
        {
            return isWanted ? _missing.Of(value) : $"{Subject.Of(value)} is there, and should not be";
        }

        if (TruthOf(part) is null)
        {
            return _missing.Of(part);
        }

        return part switch
        {
            BinaryExpression { Operator: BinaryOperator.In or BinaryOperator.NotIn } membership => Membership(membership, isWanted),
            BinaryExpression comparison => Comparison(Turned(comparison, isWanted)),
            CallExpression { Function: "any" or "all", Arguments: [{ } list] } call => Quantified(call.Function == "any", list, isWanted),
            CallExpression { Arguments: [{ } text, { } piece] } call when Verbs.Of(call.Function) is { } verbs
                => $"{Subject.Of(text)} {(isWanted ? verbs.Denial : verbs.Statement)} {Operand(piece)}{(isWanted ? "" : ", and should not")}",
            _ => $"{Subject.Of(part)} is {(isWanted ? "false" : "true")}; it should be {(isWanted ? "true" : "false")}",
        };
    }

    // What is named comes first: 3 <= samples is about samples.
    private static BinaryExpression Turned(BinaryExpression comparison, bool isWanted)
    {
        BinaryOperator op = isWanted ? comparison.Operator : OperatorTable.Opposite(comparison.Operator);
        return UsesNames(comparison.Left) || !UsesNames(comparison.Right)
            ? comparison with { Operator = op }
            : new BinaryExpression(OperatorTable.Mirrored(op), comparison.Right, comparison.Left);
    }

    private static bool UsesNames(Expression part) => part.All().Any(inner => inner is NameExpression);

    private string Comparison(BinaryExpression comparison)
    {
        LabValue left = _evaluator.Of(comparison.Left);
        LabValue right = _evaluator.Of(comparison.Right);
        string target = UsesNames(comparison.Right) ? $"{Subject.Of(comparison.Right)}, which is {Shown.Beside(right, left)}" : Shown.Beside(right, left);
        string subject = $"{Subject.Of(comparison.Left)} is {Shown.Beside(left, right)}";
        return comparison.Operator switch
        {
            BinaryOperator.Equal => $"{subject}, and should be {target}{Sameness(comparison.Left, right)}",
            BinaryOperator.NotEqual => $"{subject}, and should not be",
            _ => $"{subject}; it should be {Verbs.InWords(comparison.Operator)} {target}",
        };
    }

    // Where all should be the same, it helps to hear how many are.
    private string Sameness(Expression counted, LabValue wanted)
    {
        (Expression? list, string noun) = counted switch
        {
            NameExpression { Name: "distinct" } => (new NameExpression("texts"), "samples"),
            CallExpression { Function: "distinct", Arguments: [{ } items] } => (items, $"items of {Subject.Of(items)}"),
            _ => (null as Expression, ""),
        };
        if (wanted.Number != 1 || list is null || _evaluator.Of(list).Items is not { Length: > 1 } all)
        {
            return "";
        }

        int most = all.CountBy(item => item).Max(group => group.Value);
        return most == 1 ? $": no two of {all.Length} {noun} are the same" : $": {most} of {all.Length} {noun} are the same";
    }

    private string Membership(BinaryExpression membership, bool isWanted)
    {
        bool isIn = isWanted == (membership.Operator == BinaryOperator.In);
        string subject = UsesNames(membership.Left) ? $"{Subject.Of(membership.Left)} is {Shown.Of(_evaluator.Of(membership.Left))}" : "";
        string whole = UsesNames(membership.Right) ? Subject.Of(membership.Right) : Shown.Of(_evaluator.Of(membership.Right));
        if (subject.Length == 0)
        {
            return isIn ? $"{Operand(membership.Left)} is not in {whole}" : $"{Operand(membership.Left)} is in {whole}, and should not be";
        }

        return isIn ? $"{subject}; it should be one of {whole}" : $"{subject}; it should be none of {whole}";
    }

    private string Quantified(bool isAny, Expression list, bool isWanted)
    {
        LabValue[] all = [.. _evaluator.Of(list).Items ?? []];
        (string subject, string fits) = Condition(list);
        int right = all.Count(item => item.Truth == true);
        string items = $"of the {all.Length} items of {subject} {fits}";
        return (isAny, isWanted) switch
        {
            (true, true) => $"none {items}; at least one should",
            (false, true) => $"{right} {items}; all should",
            (true, false) => $"{right} {items}; none should",
            _ => $"all {items}; not all should",
        };
    }

    private (string Subject, string Fits) Condition(Expression list) => list switch
    {
        BinaryExpression { Operator: not (BinaryOperator.In or BinaryOperator.NotIn) } each when OperatorTable.IsComparison(each.Operator)
            && Turned(each, isWanted: true) is var turned => (Subject.Of(turned.Left), $"are {Verbs.InWords(turned.Operator)} {Operand(turned.Right)}".Replace("are equal to", "are", StringComparison.Ordinal)),
        CallExpression { Arguments: [{ } texts, { } piece] } call when Verbs.Of(call.Function) is { } verbs => (Subject.Of(texts), $"{verbs.Plural} {Operand(piece)}"),
        _ => (Subject.Of(list), "are true"),
    };

    private string Operand(Expression part) => UsesNames(part) ? Subject.Of(part) : Shown.Of(_evaluator.Of(part));
}
