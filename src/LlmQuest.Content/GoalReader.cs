using System.Globalization;
using LlmQuest.Core.Goals;
using Superpower;
using Superpower.Model;
using Superpower.Parsers;

namespace LlmQuest.Content;

/// <summary>Reads the condition of a goal: comparisons of a name with a number, joined by <c>and</c>.</summary>
internal static class GoalReader
{
    private const int LongestText = 2000;

    private static readonly TextParser<Comparison> Operator =
        Span.EqualTo(">=").Value(Comparison.AtLeast).Try()
            .Or(Span.EqualTo("<=").Value(Comparison.AtMost).Try())
            .Or(Span.EqualTo("==").Value(Comparison.Equal).Try())
            .Or(Span.EqualTo("!=").Value(Comparison.NotEqual).Try())
            .Or(Character.EqualTo('>').Value(Comparison.Greater))
            .Or(Character.EqualTo('<').Value(Comparison.Less));

    private static readonly TextParser<Unit> Space = Character.WhiteSpace.IgnoreMany();

    private static readonly TextParser<Goal> Compare =
        from name in Identifier.CStyle
        from space1 in Space
        from comparison in Operator
        from space2 in Space
        from number in Numerics.Decimal
        from space3 in Space
        select (Goal)new NumberGoal(name.ToStringValue(), comparison, double.Parse(number.ToStringValue(), CultureInfo.InvariantCulture));

    private static readonly TextParser<Unit> And = Span.EqualTo("and").Then(_ => Character.WhiteSpace.AtLeastOnce()).Value(Unit.Value);

    private static readonly TextParser<Goal> Condition =
        Space.IgnoreThen(Compare.AtLeastOnceDelimitedBy(And)).Select(goals => goals.Aggregate((left, right) => new BothGoals(left, right))).AtEnd();

    /// <summary>Reads a condition, or says in a clause what is wrong with it.</summary>
    public static (Goal? Goal, string? Problem) Read(string text)
    {
        if (text.Length > LongestText)
        {
            return (null, $"it is longer than {LongestText} characters");
        }

        Result<Goal> result = Condition.TryParse(text);
        return result.HasValue ? (result.Value, null) : (null, result.FormatErrorMessageFragment() + $" at column {result.ErrorPosition.Column}");
    }
}
