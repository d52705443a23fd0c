using LlmQuest.Labs.Grading;
using LlmQuest.Labs.Hallucination;

namespace LlmQuest.Labs.Tests.Hallucination;

public sealed class AnswerKeyTests
{
    [TestCase("The Nile.", "nile")]
    [TestCase("  New   York ", "new york")]
    [TestCase("A", "a")]
    [TestCase("...", "...")]
    [TestCase("", "")]
    public void Case_punctuation_and_articles_do_not_count(string answer, string key) => Assert.That(AnswerKey.Of(answer), Is.EqualTo(key));

    [TestCase("It was Leonardo da Vinci.", "Leonardo da Vinci|Leonardo", true)]
    [TestCase("Leonardo", "da Vinci|Leonardo", true)]
    [TestCase("Ausgang", "Au", false)]
    [TestCase("The Nile", "Nile", true)]
    [TestCase("", "Nile", false)]
    [TestCase("anything", "|", false)]
    public void An_answer_is_right_that_holds_one_form_as_whole_words(string answer, string right, bool holds) => Assert.That(RightAnswer.IsIn(answer, right), Is.EqualTo(holds));

    [TestCase("I don't know.", true)]
    [TestCase("I don’t know", true)]
    [TestCase("It is not known who did.", true)]
    [TestCase("N/A", true)]
    [TestCase("There is no such place.", true)]
    [TestCase("I know the answer: Paris", false)]
    [TestCase("Unknownia", false)]
    [TestCase("", false)]
    public void An_answer_abstains_that_says_so_in_whole_words(string answer, bool abstains) => Assert.That(Abstention.Is(answer), Is.EqualTo(abstains));
}
