using System.Collections.Immutable;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>A function of some values: <c>count(texts)</c>.</summary>
/// <param name="Function">Name of the function.</param>
/// <param name="Arguments">What it is given, in order.</param>
public sealed record CallExpression(string Function, ImmutableArray<Expression> Arguments) : Expression
{
    /// <inheritdoc/>
    public override ImmutableArray<Expression> Parts => Arguments;

    /// <inheritdoc/>
    public bool Equals(CallExpression? other) => base.Equals(other) && Function == other!.Function && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Function, Arguments.Length);
}
