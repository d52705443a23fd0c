using System.Collections.Immutable;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>A list as it is written: <c>[1, 2]</c>.</summary>
/// <param name="Items">What it holds, in order.</param>
public sealed record ListExpression(ImmutableArray<Expression> Items) : Expression
{
    /// <inheritdoc/>
    public override ImmutableArray<Expression> Parts => Items;

    /// <inheritdoc/>
    public bool Equals(ListExpression? other) => base.Equals(other) && Items.SequenceEqual(other!.Items);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Items.Length);
}
