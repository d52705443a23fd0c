using FsCheck;
using FsCheck.Fluent;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Content.Tests.Goals;

/// <summary>Expressions as the reader makes them, at random.</summary>
internal static class Trees
{
    private static readonly Gen<string> Names = Gen.Elements("samples", "texts", "rows", "ids", "accuracy", "same", "nowhere", "zero", "holes", "dragon");

    private static readonly Gen<Expression> Leaf = Gen.OneOf(
        Names.Select(name => (Expression)new NameExpression(name)),
        ArbMap.Default.GeneratorFor<NormalFloat>().Select(number => LabValue.Of(Math.Abs(number.Get))).Select(value => (Expression)new LiteralExpression(value)),
        ArbMap.Default.GeneratorFor<bool>().Select(LabValue.Of).Select(value => (Expression)new LiteralExpression(value)),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => LabValue.Of(text.Get.Length <= 20 ? text.Get : text.Get[..20])).Select(value => (Expression)new LiteralExpression(value)));

    public static Arbitrary<Expression> Any { get; } = Enumerable.Range(0, 3).Aggregate(Leaf, (inner, _) => Deeper(inner)).ToArbitrary();

    private static Gen<Expression> Deeper(Gen<Expression> inner) => Gen.OneOf(
        inner,
        from op in Gen.Elements(Enum.GetValues<BinaryOperator>())
        from left in inner
        from right in inner
        select (Expression)new BinaryExpression(op, left, right),
        from op in Gen.Elements(Enum.GetValues<UnaryOperator>())
        from operand in inner
        select (Expression)new UnaryExpression(op, operand),
        from of in inner
        from name in Names
        select (Expression)new FieldExpression(of, name),
        from of in inner
        from index in inner
        select (Expression)new IndexExpression(of, index),
        from function in Gen.Elements("count", "min", "contains", "any", "round", "flatten", "has", "no_such")
        from count in Gen.Choose(0, 3)
        from arguments in inner.ArrayOf(count)
        select (Expression)new CallExpression(function, [.. arguments]),
        from count in Gen.Choose(0, 3)
        from items in inner.ArrayOf(count)
        select (Expression)new ListExpression([.. items]));
}
