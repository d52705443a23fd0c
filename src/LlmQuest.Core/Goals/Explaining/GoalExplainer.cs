using System.Collections.Immutable;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Goals.Explaining;

/// <summary>Says what of a goal is not met yet, and by how much.</summary>
internal sealed class GoalExplainer
{
    private const int MostParts = 5;
    private const int LongestPart = 300;

    // Every part is worked out again to be told apart, some parts several times.
    private const int MostSteps = 5 * GoalEvaluator.MostSteps;

    private readonly EvaluationBudget _budget = new(MostSteps);
    private readonly Wording _wording;

    private GoalExplainer(IReadOnlyDictionary<string, LabValue> values) => _wording = new Wording(values, _budget);

    public static ImmutableArray<string> Explain(Expression condition, IReadOnlyDictionary<string, LabValue> values)
    {
        if (GoalEvaluator.Evaluate(condition, values).Truth == true)
        {
            return [];
        }

        var explainer = new GoalExplainer(values);
        List<string> parts = [.. explainer.Parts(condition, isWanted: true).Select(Shortened).Distinct()];
        if (parts.Count == 0 || explainer._budget.IsSpent)
        {
            return ["the goal takes too long to work out for this experiment"];
        }

        return parts.Count <= MostParts ? [.. parts] : [.. parts.Take(MostParts - 1), $"and {parts.Count - MostParts + 1} more"];
    }

    private static string Shortened(string part)
    {
        string safe = DisplayText.Strip(part).Replace('\n', ' ');
        return safe.Length <= LongestPart ? safe : DisplayText.Strip(safe[..(LongestPart - 1)]) + "…";
    }

    // Lazily, so that the hundredth part of a long goal costs nothing once five are known.
    private IEnumerable<string> Parts(Expression part, bool isWanted)
    {
        if (_budget.IsSpent || _wording.TruthOf(part) == isWanted)
        {
            return [];
        }

        return part switch
        {
            UnaryExpression { Operator: UnaryOperator.Not } not => Parts(not.Operand, !isWanted),
            BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } logic when IsBoth(logic, isWanted)
                => Parts(logic.Left, isWanted).Concat(Parts(logic.Right, isWanted)),
            BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } logic => [OneOf(logic, isWanted)],
            _ => [_wording.Unmet(part, isWanted)],
        };
    }

    // Of "not (a or b)", both are unwanted; of "not (a and b)", one is enough.
    private static bool IsBoth(BinaryExpression logic, bool isWanted) => (logic.Operator == BinaryOperator.And) == isWanted;

    private string OneOf(BinaryExpression logic, bool isWanted)
        => "one of these: " + string.Join(" or ", Alternatives(logic, isWanted).Take(MostParts).Select(alternative => $"({string.Join(" and ", alternative.Take(MostParts))})"));

    private IEnumerable<IEnumerable<string>> Alternatives(Expression part, bool isWanted) => part switch
    {
        UnaryExpression { Operator: UnaryOperator.Not } not => Alternatives(not.Operand, !isWanted),
        BinaryExpression { Operator: BinaryOperator.And or BinaryOperator.Or } logic when !IsBoth(logic, isWanted)
            => Alternatives(logic.Left, isWanted).Concat(Alternatives(logic.Right, isWanted)),
        _ => [Parts(part, isWanted)],
    };
}
