using LlmQuest.Content.Views;

namespace LlmQuest.Content.Tests;

public sealed class ReadingLevelTests
{
    // 4.71 × characters per word + 0.5 × words per sentence − 21.43, counted by hand.
    [TestCase("The dog wagged its tail.", (4.71 * 19 / 5) + (0.5 * 5 / 1) - 21.43)]
    [TestCase("It waits. It says: \"No.\" Then it goes", (4.71 * 25 / 8) + (0.5 * 8 / 3) - 21.43)]
    [TestCase("One line\nand another", (4.71 * 17 / 4) + (0.5 * 4 / 2) - 21.43)]
    public void A_text_has_the_index_of_its_characters_words_and_sentences(string text, double index)
        => Assert.That(ReadingLevel.None.With(text).Index, Is.EqualTo(index).Within(1e-9));

    [TestCase("")]
    [TestCase(" — … ")]
    public void A_text_without_a_word_has_none(string text) => Assert.That(ReadingLevel.None.With(text).Index, Is.Null);

    [Test]
    public void Two_texts_have_the_index_of_both_together()
        => Assert.That(ReadingLevel.None.With("One two.").With(ReadingLevel.None.With("Three.")), Is.EqualTo(ReadingLevel.None.With("One two. Three.")));

    [Test]
    public void What_a_challenge_or_a_talk_says_is_part_of_doing_it()
    {
        StageFigures figures = StageFigures.Of(A.Stage("## Here {#here}\nA hall.\n\nIt is old.\n::: say {#s who=\"Ann\"}\n\"Come in.\"\n\n- [Yes.](#)\n:::\n::: challenge {#c type=reflect}\n### Why?\nThink.\n:::\n"));
        Assert.That((figures.ReadingSteps, figures.Beats, figures.PassiveRatio), Is.EqualTo((2, 2, 0.5)));
    }
}
