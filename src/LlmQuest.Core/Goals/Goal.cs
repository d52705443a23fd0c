using System.Collections.Immutable;
using LlmQuest.Core.Goals.Evaluation;
using LlmQuest.Core.Goals.Explaining;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals;

/// <summary>A condition over the parameters and facts of one recorded experiment. Evaluating it always ends and never fails.</summary>
/// <param name="Condition">The condition.</param>
public sealed record Goal(Expression Condition)
{
    /// <summary>Whether the values satisfy it; what is not known satisfies nothing.</summary>
    /// <param name="values">Parameters and facts, by name.</param>
    public bool IsMetBy(IReadOnlyDictionary<string, LabValue> values) => Judge(values) == true;

    /// <summary>True, false, or null where it is not known.</summary>
    /// <param name="values">Parameters and facts, by name.</param>
    public bool? Judge(IReadOnlyDictionary<string, LabValue> values) => GoalEvaluator.Evaluate(Condition, values).Truth;

    /// <summary>What is not met yet, and by how much, in words for a learner; empty when the goal is met.</summary>
    /// <param name="values">Parameters and facts, by name.</param>
    /// <returns>At most five sentences without a full stop, each of at most 300 characters.</returns>
    public ImmutableArray<string> Explain(IReadOnlyDictionary<string, LabValue> values) => GoalExplainer.Explain(Condition, values);

    /// <summary>Whether everything that another goal wants is part of what this one wants.</summary>
    /// <param name="other">The other goal.</param>
    public bool Contains(Goal other) => Parts(other.Condition).Select(part => part.ToString()).All(Parts(Condition).Select(part => part.ToString()).ToHashSet(StringComparer.Ordinal).Contains);

    private static IEnumerable<Expression> Parts(Expression condition)
        => condition is BinaryExpression { Operator: BinaryOperator.And } both ? Parts(both.Left).Concat(Parts(both.Right)) : [condition];

    /// <summary>The goal as it is written.</summary>
    public override string ToString() => Condition.ToString();
}
