using System.Collections.Immutable;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>An operator before one value.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Operand">The value.</param>
public sealed record UnaryExpression(UnaryOperator Operator, Expression Operand) : Expression
{
    /// <inheritdoc/>
    public override ImmutableArray<Expression> Parts => [Operand];
}
