using LlmQuest.Core.Courses;
using LlmQuest.Testing;

namespace LlmQuest.Lessons.Tests;

public sealed class AnswersTests
{
    private static IEnumerable<TestCaseData> Choices()
        => from stage in Shipped.Course.Stages
           where stage.Form == InventoryForm.None
           from choice in stage.Challenges.OfType<ChoiceChallenge>()
           select new TestCaseData(choice).SetArgDisplayNames($"{stage.Id}/{choice.Id}");

    private static IEnumerable<TestCaseData> Typed()
        => from stage in Shipped.Course.Stages
           from challenge in stage.Challenges
           where challenge is TextChallenge or NumberChallenge
           select new TestCaseData(challenge).SetArgDisplayNames($"{stage.Id}/{challenge.Id}");

    [Test]
    public void The_page_is_as_the_lessons_have_it()
        => Repository.Golden(Path.Combine(Repository.Root, "docs", "answers.md"), AnswersPage.Write());

    [TestCaseSource(nameof(Choices))]
    public void Every_wrong_choice_is_told_why(ChoiceChallenge choice)
        => Assert.That(choice.Options.Where(option => !option.IsRight && option.Message.IsEmpty).Select(option => option.At.Line), Is.Empty);

    [TestCaseSource(nameof(Typed))]
    public void Wrong_answers_in_words_are_foreseen(Challenge challenge)
        => Assert.That(Core.Grading.ModelAnswer.Replies(challenge).Count(reply => !reply.IsRight && !reply.Message.IsEmpty), Is.GreaterThanOrEqualTo(2));
}
