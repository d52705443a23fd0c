using System.Collections.Immutable;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>A part of a goal. Two are equal when they say the same, wherever they stand.</summary>
public abstract record Expression
{
    /// <summary>Where it stands in the text of the goal.</summary>
    public TextRange Range { get; init; }

    /// <summary>The parts it is made of, in order.</summary>
    public abstract ImmutableArray<Expression> Parts { get; }

    /// <summary>This part and all it is made of.</summary>
    public IEnumerable<Expression> All() => Parts.SelectMany(part => part.All()).Prepend(this);

    /// <summary>Whether both say the same.</summary>
    public virtual bool Equals(Expression? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The part as it is written in a goal, with no more parentheses than it needs.</summary>
    public sealed override string ToString() => ExpressionText.Write(this);
}
