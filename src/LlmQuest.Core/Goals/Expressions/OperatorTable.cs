namespace LlmQuest.Core.Goals.Expressions;

/// <summary>How operators are written, and which bind more tightly.</summary>
internal static class OperatorTable
{
    /// <summary>How tightly <c>not</c> binds: more than <c>and</c>, less than a comparison.</summary>
    public const int NotBinds = 3;

    /// <summary>How tightly a minus before a value binds: more than any operator between two.</summary>
    public const int NegateBinds = 7;

    /// <summary>The operator as it is written.</summary>
    public static string Symbol(BinaryOperator op) => op switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.AtMost => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.AtLeast => ">=",
        BinaryOperator.In => "in",
        BinaryOperator.NotIn => "not in",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        _ => "%",
    };

    /// <summary>How tightly the operator binds: the higher, the tighter. Comparisons do not follow one another.</summary>
    public static int Binds(BinaryOperator op) => op switch
    {
        BinaryOperator.Or => 1,
        BinaryOperator.And => 2,
        BinaryOperator.Add or BinaryOperator.Subtract => 5,
        BinaryOperator.Multiply or BinaryOperator.Divide or BinaryOperator.Remainder => 6,
        _ => 4,
    };

    /// <summary>Whether the operator compares two values, <c>in</c> included.</summary>
    public static bool IsComparison(BinaryOperator op) => Binds(op) == 4;

    /// <summary>The comparison that holds exactly when this one does not.</summary>
    public static BinaryOperator Opposite(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Equal => BinaryOperator.NotEqual,
        BinaryOperator.NotEqual => BinaryOperator.Equal,
        BinaryOperator.Less => BinaryOperator.AtLeast,
        BinaryOperator.AtMost => BinaryOperator.Greater,
        BinaryOperator.Greater => BinaryOperator.AtMost,
        BinaryOperator.AtLeast => BinaryOperator.Less,
        BinaryOperator.In => BinaryOperator.NotIn,
        _ => BinaryOperator.In,
    };

    /// <summary>The comparison that says the same with its sides exchanged.</summary>
    public static BinaryOperator Mirrored(BinaryOperator comparison) => comparison switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.AtMost => BinaryOperator.AtLeast,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.AtLeast => BinaryOperator.AtMost,
        _ => comparison,
    };
}
