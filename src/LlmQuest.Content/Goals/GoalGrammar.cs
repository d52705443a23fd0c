using System.Globalization;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace LlmQuest.Content.Goals;

/// <summary>The grammar of goals, from the tightest to the loosest binding.</summary>
internal static class GoalGrammar
{
    private static readonly TokenListParser<GoalToken, Expression> Any = Superpower.Parse.Ref(() => Condition!);

    private static readonly TokenListParser<GoalToken, Token<GoalToken>> Comma = Token.EqualTo(GoalToken.Comma);

    private static readonly TokenListParser<GoalToken, Expression> Literal =
        Written(GoalToken.Number, text => LabValue.Of(double.Parse(text, CultureInfo.InvariantCulture)))
            .Or(Written(GoalToken.Text, text => LabValue.Of(QuotedText.Decode(text)!)))
            .Or(Written(GoalToken.True, _ => LabValue.Of(true)))
            .Or(Written(GoalToken.False, _ => LabValue.Of(false)));

    private static readonly TokenListParser<GoalToken, (Expression[] Values, TextRange End)?> Arguments =
        from open in Token.EqualTo(GoalToken.OpenRound)
        from values in Any.ManyDelimitedBy(Comma)
        from close in Token.EqualTo(GoalToken.CloseRound)
        select ((Expression[], TextRange)?)(values, RangeOf(close));

    private static readonly TokenListParser<GoalToken, Expression> NameOrCall =
        from word in Token.EqualTo(GoalToken.Word)
        from arguments in Arguments.OptionalOrDefault()
        select arguments is { } given
            ? new CallExpression(word.ToStringValue(), [.. given.Values]) { Range = RangeOf(word).To(given.End) }
            : (Expression)new NameExpression(word.ToStringValue()) { Range = RangeOf(word) };

    private static readonly TokenListParser<GoalToken, Expression> List =
        from open in Token.EqualTo(GoalToken.OpenSquare)
        from items in Any.ManyDelimitedBy(Comma)
        from close in Token.EqualTo(GoalToken.CloseSquare)
        select (Expression)new ListExpression([.. items]) { Range = RangeOf(open).To(RangeOf(close)) };

    private static readonly TokenListParser<GoalToken, Expression> InParentheses =
        from open in Token.EqualTo(GoalToken.OpenRound)
        from inner in Any
        from close in Token.EqualTo(GoalToken.CloseRound)
        select inner is BinaryExpression or UnaryExpression ? inner with { Range = RangeOf(open).To(RangeOf(close)) } : inner;

    private static readonly TokenListParser<GoalToken, Func<Expression, Expression>> Field =
        from dot in Token.EqualTo(GoalToken.Dot)
        from word in Token.EqualTo(GoalToken.Word)
        select (Func<Expression, Expression>)(of => new FieldExpression(of, word.ToStringValue()) { Range = of.Range.To(RangeOf(word)) });

    private static readonly TokenListParser<GoalToken, Func<Expression, Expression>> Index =
        from open in Token.EqualTo(GoalToken.OpenSquare)
        from index in Any
        from close in Token.EqualTo(GoalToken.CloseSquare)
        select (Func<Expression, Expression>)(of => new IndexExpression(of, index) { Range = of.Range.To(RangeOf(close)) });

    private static readonly TokenListParser<GoalToken, Expression> Value =
        from first in Literal.Or(NameOrCall).Or(List).Or(InParentheses)
        from steps in Field.Or(Index).Many()
        select steps.Aggregate(first, (of, step) => step(of));

    private static readonly TokenListParser<GoalToken, Expression> Signed =
        Prefixed(GoalToken.Minus, UnaryOperator.Negate, () => Signed!).Or(Value);

    private static readonly TokenListParser<GoalToken, Expression> Product = Chain(Signed, (GoalToken.Star, BinaryOperator.Multiply), (GoalToken.Slash, BinaryOperator.Divide), (GoalToken.Percent, BinaryOperator.Remainder));

    private static readonly TokenListParser<GoalToken, Expression> Sum = Chain(Product, (GoalToken.Plus, BinaryOperator.Add), (GoalToken.Minus, BinaryOperator.Subtract));

    private static readonly TokenListParser<GoalToken, BinaryOperator?> Compare =
        OneOf(
            (GoalToken.Equal, BinaryOperator.Equal),
            (GoalToken.NotEqual, BinaryOperator.NotEqual),
            (GoalToken.Less, BinaryOperator.Less),
            (GoalToken.AtMost, BinaryOperator.AtMost),
            (GoalToken.Greater, BinaryOperator.Greater),
            (GoalToken.AtLeast, BinaryOperator.AtLeast),
            (GoalToken.In, BinaryOperator.In))
            .Or(Token.EqualTo(GoalToken.Not).IgnoreThen(Token.EqualTo(GoalToken.In)).Value(BinaryOperator.NotIn))
            .Select(op => (BinaryOperator?)op);

    private static readonly TokenListParser<GoalToken, (BinaryOperator, Expression)?> OtherSide =
        from op in Compare
        from right in Sum
        select ((BinaryOperator, Expression)?)(op!.Value, right);

    private static readonly TokenListParser<GoalToken, Expression> Comparison =
        from left in Sum
        from other in OtherSide.OptionalOrDefault()
        select other is var (op, right) ? Joined(op, left, right) : left;

    private static readonly TokenListParser<GoalToken, Expression> Denial =
        Prefixed(GoalToken.Not, UnaryOperator.Not, () => Denial!).Or(Comparison);

    private static readonly TokenListParser<GoalToken, Expression> Condition =
        Chain(Chain(Denial, (GoalToken.And, BinaryOperator.And)), (GoalToken.Or, BinaryOperator.Or));

    private static readonly TokenListParser<GoalToken, Expression> Whole = Condition.AtEnd();

    public static TokenListParserResult<GoalToken, Expression> Parse(TokenList<GoalToken> tokens) => Whole.TryParse(tokens);

    public static TextRange RangeOf(Token<GoalToken> token) => new(token.Position.Absolute, token.Span.Length);

    private static TokenListParser<GoalToken, Expression> Chain(TokenListParser<GoalToken, Expression> operand, params (GoalToken Token, BinaryOperator Operator)[] operators)
        => Superpower.Parse.Chain(OneOf(operators), operand, Joined);

    private static TokenListParser<GoalToken, BinaryOperator> OneOf(params (GoalToken Token, BinaryOperator Operator)[] operators)
        => operators.Select(op => Token.EqualTo(op.Token).Value(op.Operator)).Aggregate((all, next) => all.Or(next));

    private static TokenListParser<GoalToken, Expression> Prefixed(GoalToken sign, UnaryOperator op, Func<TokenListParser<GoalToken, Expression>> operand)
        => from token in Token.EqualTo(sign)
           from value in Superpower.Parse.Ref(operand)
           select (Expression)new UnaryExpression(op, value) { Range = RangeOf(token).To(value.Range) };

    private static Expression Joined(BinaryOperator op, Expression left, Expression right)
        => new BinaryExpression(op, left, right) { Range = left.Range.To(right.Range) };

    private static TokenListParser<GoalToken, Expression> Written(GoalToken kind, Func<string, LabValue> read)
        => Token.EqualTo(kind).Select(token => (Expression)new LiteralExpression(read(token.ToStringValue())) { Range = RangeOf(token) });
}
