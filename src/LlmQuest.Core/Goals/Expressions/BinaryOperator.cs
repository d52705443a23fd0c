namespace LlmQuest.Core.Goals.Expressions;

/// <summary>The operators between two values.</summary>
public enum BinaryOperator
{
    /// <summary>At least one holds.</summary>
    Or,

    /// <summary>Both hold.</summary>
    And,

    /// <summary>The same.</summary>
    Equal,

    /// <summary>Not the same.</summary>
    NotEqual,

    /// <summary>Less than.</summary>
    Less,

    /// <summary>At most.</summary>
    AtMost,

    /// <summary>More than.</summary>
    Greater,

    /// <summary>At least.</summary>
    AtLeast,

    /// <summary>One of a list, a name in a map, or a part of a text.</summary>
    In,

    /// <summary>Not in it.</summary>
    NotIn,

    /// <summary>The sum of numbers; texts one after another.</summary>
    Add,

    /// <summary>The difference.</summary>
    Subtract,

    /// <summary>The product.</summary>
    Multiply,

    /// <summary>The quotient.</summary>
    Divide,

    /// <summary>What remains of a division; it has the sign of the divisor.</summary>
    Remainder,
}
