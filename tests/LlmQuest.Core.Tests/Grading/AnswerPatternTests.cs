using LlmQuest.Core.Courses;
using LlmQuest.Testing;

namespace LlmQuest.Core.Tests.Grading;

public sealed class AnswerPatternTests
{
    [TestCase("cat")]
    [TestCase("cat | kitten")]
    [TestCase("/(cat|kit(ten)?)s?/")]
    [TestCase("/")]
    [TestCase("and/or")]
    public void A_fine_pattern_has_no_problem(string text) => Assert.That(SomeChallenge.Pattern(text).Problem, Is.Null);

    [TestCase("/cat(?=s)/", "looks ahead or behind")]
    [TestCase("/(?<!c)at/", "looks ahead or behind")]
    [TestCase(@"/(c)at\1/", "refers back to a group")]
    [TestCase("/(?:(?:a{900}){900}){900}/", "too large")]
    [TestCase("/cat(/", "is no regular expression")]
    [TestCase("/a)(b/", "is no regular expression")]
    [TestCase("cat | /kit(/", "is no regular expression")]
    [TestCase("cat |  | dog", "An answer is empty.")]
    [TestCase("", "An answer is empty.")]
    public void A_pattern_that_cannot_be_used_says_why(string text, string reason) => Assert.That(SomeChallenge.Pattern(text).Problem, Does.Contain(reason));

    [Test]
    public void A_long_expression_is_refused()
        => Assert.That(SomeChallenge.Pattern($"/{new string('a', 501)}/").Problem, Does.StartWith("The regular expression is longer than 500 characters."));

    [Test]
    public void A_pattern_that_was_read_is_still_equal_to_one_that_was_not()
    {
        AnswerPattern read = SomeChallenge.Pattern("/cats?/");
        Assert.That(read.Problem, Is.Null);
        Assert.That(read, Is.EqualTo(SomeChallenge.Pattern("/cats?/")));
    }

    [Test]
    public void A_changed_copy_is_read_anew()
    {
        AnswerPattern read = SomeChallenge.Pattern("/cats?/");
        Assert.That(read.Problem, Is.Null);
        Assert.That((read with { Text = "/cat(/" }).Problem, Is.Not.Null);
    }
}
