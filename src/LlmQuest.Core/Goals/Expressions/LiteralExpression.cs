using System.Collections.Immutable;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>A number, a text, true or false as it is written.</summary>
/// <param name="Value">The value; a number is not negative.</param>
public sealed record LiteralExpression(LabValue Value) : Expression
{
    /// <inheritdoc/>
    public override ImmutableArray<Expression> Parts => [];
}
