using System.Collections.Immutable;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>A field of a record or map; of a list, that field of every item.</summary>
/// <param name="Of">What has the field.</param>
/// <param name="Name">Name of the field.</param>
public sealed record FieldExpression(Expression Of, string Name) : Expression
{
    /// <inheritdoc/>
    public override ImmutableArray<Expression> Parts => [Of];
}
