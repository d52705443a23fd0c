using System.Collections.Immutable;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>An operator between two values.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The value before it.</param>
/// <param name="Right">The value after it.</param>
public sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right) : Expression
{
    /// <inheritdoc/>
    public override ImmutableArray<Expression> Parts => [Left, Right];
}
