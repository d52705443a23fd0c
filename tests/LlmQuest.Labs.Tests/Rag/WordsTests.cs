using LlmQuest.Labs.Grading;
using LlmQuest.Labs.Rag;

namespace LlmQuest.Labs.Tests.Rag;

public sealed class WordsTests
{
    [TestCase("It rose to 3,140 metres.", "3140 metres", true)]
    [TestCase("It rose to 3,140 metres.", "3,140 METRES", true)]
    [TestCase("Neil Armstrong's boot", "Armstrong", true)]
    [TestCase("forty-five minutes", "forty five", true)]
    [TestCase("metres, 3,140", "3140 metres", false)]
    [TestCase("greenish", "green", false)]
    [TestCase("", "green", false)]
    [TestCase("anything", "...", false)]
    public void An_answer_is_right_when_it_holds_the_words_in_order(string answer, string gold, bool expected)
        => Assert.That(RightAnswer.IsIn(answer, gold), Is.EqualTo(expected));

    [Test]
    public void Small_words_say_nothing_unless_there_are_no_others()
    {
        Assert.That(Words.Content("Who is the keeper of the lamp?"), Is.EqualTo(new[] { "keeper", "lamp" }));
        Assert.That(Words.Content("it is"), Is.EqualTo(new[] { "it", "is" }));
    }

    [TestCase("One. Two! Three? Four", "One.|Two!|Three?|Four")]
    [TestCase("It cost 3.5 crowns.\nNo more", "It cost 3.5 crowns.|No more")]
    [TestCase(" \n.. ", "")]
    public void Sentences_end_at_marks_before_space_and_at_lines(string text, string expected)
        => Assert.That(string.Join('|', Sentences.Of(text)), Is.EqualTo(expected));
}
