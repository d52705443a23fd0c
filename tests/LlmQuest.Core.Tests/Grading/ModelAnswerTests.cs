using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;
using LlmQuest.Testing;
using LlmQuest.Testing.Fuzz;

namespace LlmQuest.Core.Tests.Grading;

public sealed class ModelAnswerTests
{
    private static IEnumerable<TestCaseData> Challenges => AnswerFuzz.Challenges.Select((challenge, i) => new TestCaseData(challenge).SetArgDisplayNames($"{i} {challenge.Type}"));

    [TestCaseSource(nameof(Challenges))]
    public void Every_model_answer_passes(Challenge challenge)
    {
        string? answer = ModelAnswer.Of(challenge);
        Assert.That(answer, Is.Not.Null, "An example needs an answer that can be derived, in words.");
        Assert.That(Grader.Grade(challenge, answer!).Kind, Is.EqualTo(VerdictKind.Passed).Or.EqualTo(VerdictKind.Kept));
    }

    [TestCaseSource(nameof(Challenges))]
    public void Every_listed_right_answer_passes(Challenge challenge)
        => Assert.That(ModelAnswer.Right(challenge).Where(listed => listed.Answer is not null && Kind(challenge, listed.Answer) != VerdictKind.Passed), Is.Empty);

    [TestCaseSource(nameof(Challenges))]
    public void Every_listed_wrong_answer_fails(Challenge challenge)
        => Assert.That(ModelAnswer.Wrong(challenge).Where(listed => listed.Answer is not null && Kind(challenge, listed.Answer) == VerdictKind.Passed), Is.Empty);

    [TestCaseSource(nameof(Challenges))]
    public void Every_challenge_starts_unsolved(Challenge challenge)
        => Assert.That(ModelAnswer.Unsolved(challenge).Select(answer => Kind(challenge, answer)), Has.None.EqualTo(VerdictKind.Passed).And.None.EqualTo(VerdictKind.Kept).And.Not.Empty);

    [Test]
    public void Of_an_expression_no_answer_can_be_derived()
    {
        TextChallenge challenge = SomeChallenge.Text("+/tokens?/", "-/words?/");
        Assert.That(ModelAnswer.Of(challenge), Is.Null);
        Assert.That(ModelAnswer.Wrong(challenge).Single(), Is.EqualTo(new ListedAnswer(null, "/words?/", challenge.At)));
    }

    [Test]
    public void A_wrong_option_of_several_is_tried_beside_the_right_ones()
        => Assert.That(ModelAnswer.Wrong(SomeChallenge.Many("+One", "-Two", "+Three")).Select(listed => listed.Answer), Is.EqualTo(new[] { "a c b" }));

    [Test]
    public void A_wrong_member_is_tried_beside_the_right_ones()
        => Assert.That(ModelAnswer.Wrong(SomeChallenge.List("+one", "+two", "-three")).Select(listed => listed.Answer), Is.EqualTo(new[] { "one; two; three" }));

    [Test]
    public void A_range_is_tried_at_both_ends()
        => Assert.That(ModelAnswer.Wrong(SomeChallenge.Number(5, 0, "", "-10..20")).Select(listed => listed.Answer), Is.EqualTo(new[] { "10", "20" }));

    [Test]
    public void A_wrong_answer_that_would_pass_is_found()
    {
        NumberChallenge challenge = SomeChallenge.Number(12, 1, "", "-13");
        Assert.That(Kind(challenge, ModelAnswer.Wrong(challenge).Single().Answer!), Is.EqualTo(VerdictKind.Passed));
    }

    private static VerdictKind Kind(Challenge challenge, string answer) => Grader.Grade(challenge, answer).Kind;
}
