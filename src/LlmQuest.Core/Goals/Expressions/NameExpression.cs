using System.Collections.Immutable;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>A fact or parameter of the experiment.</summary>
/// <param name="Name">Its name.</param>
public sealed record NameExpression(string Name) : Expression
{
    /// <inheritdoc/>
    public override ImmutableArray<Expression> Parts => [];
}
