using System.Globalization;
using System.Text;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Expressions;

/// <summary>Writes an expression so that reading it gives the same expression.</summary>
internal static class ExpressionText
{
    private const int ValueBinds = 8;

    public static string Write(Expression expression) => expression switch
    {
        LiteralExpression literal => Write(literal.Value),
        NameExpression name => name.Name,
        ListExpression list => $"[{string.Join(", ", list.Items)}]",
        CallExpression call => $"{call.Function}({string.Join(", ", call.Arguments)})",
        FieldExpression field => $"{Within(field.Of, ValueBinds)}.{field.Name}",
        IndexExpression index => $"{Within(index.Of, ValueBinds)}[{index.Index}]",
        UnaryExpression { Operator: UnaryOperator.Not } not => $"not {Within(not.Operand, OperatorTable.NotBinds)}",
        UnaryExpression negate => $"-{Within(negate.Operand, OperatorTable.NegateBinds)}",
        BinaryExpression binary => Write(binary),
        _ => "",
    };

    // The left side of a chain needs no parentheses, but comparisons make no chains.
    private static string Write(BinaryExpression binary)
    {
        int binds = OperatorTable.Binds(binary.Operator);
        string left = Within(binary.Left, OperatorTable.IsComparison(binary.Operator) ? binds + 1 : binds);
        return $"{left} {OperatorTable.Symbol(binary.Operator)} {Within(binary.Right, binds + 1)}";
    }

    private static string Within(Expression part, int binds) => Binds(part) < binds ? $"({part})" : part.ToString();

    private static int Binds(Expression expression) => expression switch
    {
        BinaryExpression binary => OperatorTable.Binds(binary.Operator),
        UnaryExpression { Operator: UnaryOperator.Not } => OperatorTable.NotBinds,
        UnaryExpression => OperatorTable.NegateBinds,
        _ => ValueBinds,
    };

    private static string Write(LabValue value) => value switch
    {
        { Number: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Truth: { } truth } => truth ? "true" : "false",
        { Text: { } text } => Quoted(text),
        _ => "[]",
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("'", text.Length + 2);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '\'' => quoted.Append("\\'"),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\t' => quoted.Append("\\t"),
                _ when char.IsControl(letter) || char.IsSurrogate(letter) => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('\'').ToString();
    }
}
