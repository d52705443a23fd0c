namespace LlmQuest.Core.Goals.Expressions;

/// <summary>The operators before one value.</summary>
public enum UnaryOperator
{
    /// <summary>The number with the other sign.</summary>
    Negate,

    /// <summary>The other truth.</summary>
    Not,
}
