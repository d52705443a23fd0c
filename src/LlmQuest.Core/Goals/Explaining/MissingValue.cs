using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Goals.Expressions;

namespace LlmQuest.Core.Goals.Explaining;

/// <summary>Says why a part of a goal has no value.</summary>
internal sealed class MissingValue(GoalEvaluator evaluator)
{
    public string Of(Expression part)
    {
        Expression cause = CauseOf(part);
        return cause switch
        {
            NameExpression => $"{cause} is not known for this experiment",
            IndexExpression index when evaluator.Of(index.Of).Items is { } items => $"there is no {cause}: {Subject.Of(index.Of)} has {items.Length} {(items.Length == 1 ? "item" : "items")}",
            BinaryExpression { Operator: BinaryOperator.Divide or BinaryOperator.Remainder } division when evaluator.Of(division.Right).Number == 0
                => $"{cause} has no value: {Subject.Of(division.Right)} is 0",
            CallExpression { Arguments: [{ } list] } when evaluator.Of(list).Items is { Length: 0 } => $"{Subject.Of(cause)} is not known: there are none",
            _ => $"{Subject.Of(cause)} has no value for this experiment",
        };
    }

    // The innermost part that has no value although its own parts have.
    private Expression CauseOf(Expression part)
    {
        Expression? missing = part.Parts.FirstOrDefault(inner => evaluator.Of(inner).IsAbsent);
        return missing is null ? part : CauseOf(missing);
    }
}
