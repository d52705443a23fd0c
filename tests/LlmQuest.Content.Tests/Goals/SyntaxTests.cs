using LlmQuest.Content.Goals;
using LlmQuest.Core.Goals;

namespace LlmQuest.Content.Tests.Goals;

public sealed class SyntaxTests
{
    [TestCase("", 0, 0, "The goal is empty.")]
    [TestCase("  ", 0, 2, "The goal is empty.")]
    [TestCase("samples >=", 8, 2, "The goal ends after '>=', where a value should follow.")]
    [TestCase("samples >= and", 11, 3, "Expected a value after '>=', not 'and'.")]
    [TestCase("== 3", 0, 2, "Expected a value, not '=='.")]
    [TestCase("samples 3", 8, 1, "Expected an operator before '3'.")]
    [TestCase("samples == 3 distinct", 13, 8, "Expected an operator before 'distinct'.")]
    [TestCase("1 < samples < 3", 12, 1, "A comparison has two sides, and this is a third.")]
    [TestCase("count(texts >= 2", 5, 1, "'(' is never closed.")]
    [TestCase("texts[0 == 'a'", 5, 1, "'[' is never closed.")]
    [TestCase("samples == 3)", 12, 1, "')' closes nothing that is open.")]
    [TestCase("samples == 3, distinct", 12, 1, "A comma stands only within ( ) or [ ].")]
    [TestCase("rows.3 == 1", 5, 1, "Expected the name of a field after '.', not '3'.")]
    [TestCase("samples not 3", 12, 1, "Expected 'in' after 'not', not '3'.")]
    [TestCase("samples = 3", 8, 1, "'=' does not compare.")]
    [TestCase("samples && distinct", 8, 2, "'&&' is not known.")]
    [TestCase("texts[0] == 'abc", 12, 4, "This text has no quote at its end.")]
    [TestCase("texts[0] == \u2018abc\u2019", 12, 1, "This is a curly quote.")]
    [TestCase("samples == 3x", 11, 2, "'3x' is neither a number nor a name.")]
    [TestCase("samples # 3", 8, 1, "The character '#' means nothing here.")]
    [TestCase("samples \u001b 3", 8, 1, "The character U+001B means nothing here.")]
    [TestCase("samples \ud83d\udc09 3", 8, 2, "The character '\ud83d\udc09' means nothing here.")]
    [TestCase("samples < 1e999", 10, 5, "This number is too large.")]
    [TestCase(@"texts[0] == 'a\q'", 14, 2, "This backslash means nothing.")]
    public void A_problem_is_told_with_its_place(string text, int offset, int length, string message)
    {
        (Goal? goal, GoalProblem? problem) = GoalReader.Read(text);
        Assert.That(goal, Is.Null);
        Assert.That((problem!.Offset, problem.Length, problem.Message), Is.EqualTo((offset, length, message)));
    }

    [TestCase("samples = 3", "==", "Write == to compare.")]
    [TestCase("same || same", "or", "Write 'or'.")]
    [TestCase("!same", "not", "Write 'not'.")]
    [TestCase("samples ≥ 3", ">=", "Write >=.")]
    public void A_foreign_sign_is_answered_with_ours(string text, string suggestion, string fix)
    {
        GoalProblem problem = GoalReader.Read(text).Problem!;
        Assert.That((problem.Suggestion, problem.Fix), Is.EqualTo((suggestion, fix)));
    }

    [TestCase("(")]
    [TestCase("[")]
    [TestCase("not ")]
    [TestCase("-")]
    [TestCase("count(")]
    [TestCase("texts[")]
    [TestCase("(1 + ")]
    public void Nesting_beyond_the_bound_is_refused_before_it_does_harm(string piece)
    {
        string deep = string.Concat(Enumerable.Repeat(piece, GoalReader.LongestText / piece.Length));
        Assert.That(GoalReader.Read(deep).Problem!.Message, Does.StartWith("More than 32"));
    }

    [Test]
    public void Thirty_two_levels_may_stand_one_within_another()
    {
        string text = new string('(', 32) + "samples" + new string(')', 32) + " == 3";
        Assert.That(Some.Goal(text).IsMetBy(Some.Values), Is.True);
    }

    [Test]
    public void Ten_thousand_parentheses_are_too_long()
        => Assert.That(GoalReader.Read(new string('(', 10_000)).Problem!.Message, Is.EqualTo("The goal is longer than 2000 characters."));

    [TestCase(250, true)]
    [TestCase(251, false)]
    public void A_goal_has_a_bounded_number_of_parts(int numbers, bool isRead)
        => Assert.That(GoalReader.Read(string.Join('+', Enumerable.Repeat("1", numbers))).Goal is not null, Is.EqualTo(isRead));

    [TestCase("samples>=3 and(distinct==1)", "samples >= 3 and distinct == 1")]
    [TestCase("not (a and b) or c", "not (a and b) or c")]
    [TestCase("(a or b) and c", "(a or b) and c")]
    [TestCase("a - (b - c) - d", "a - (b - c) - d")]
    [TestCase("-(a + b) * c", "-(a + b) * c")]
    [TestCase("(a == b) == c", "(a == b) == c")]
    [TestCase("(not a).b[0]", "(not a).b[0]")]
    [TestCase("max( [1,2] )not in x", "max([1, 2]) not in x")]
    [TestCase("\"it's\" == x", @"'it\'s' == x")]
    public void A_goal_is_printed_with_no_more_parentheses_than_it_needs(string text, string expected)
        => Assert.That(Some.Goal(text).ToString(), Is.EqualTo(expected));
}
