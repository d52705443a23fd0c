using System.Collections.Immutable;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>One item of a list, from 0, or from the end where the number is negative; or the value of a map under a text.</summary>
/// <param name="Of">The list or map.</param>
/// <param name="Index">The number or text.</param>
public sealed record IndexExpression(Expression Of, Expression Index) : Expression
{
    /// <inheritdoc/>
    public override ImmutableArray<Expression> Parts => [Of, Index];
}
