using LlmQuest.Core.Courses;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Grading;
using LlmQuest.Testing;

namespace LlmQuest.Core.Tests.Grading;

public sealed class VerdictTests
{
    [Test]
    public void A_right_answer_is_told_in_the_words_of_the_author()
        => Assert.That(Grader.Grade(SomeChallenge.Text("+tokens :: Yes, pieces of words."), "Tokens").Message, Is.EqualTo("Yes, pieces of words."));

    [Test]
    public void A_right_answer_without_words_of_the_author_is_told_as_right()
        => Assert.That(Grader.Grade(SomeChallenge.Text("+tokens"), "Tokens").Message, Is.EqualTo("Right."));

    [Test]
    public void A_wrong_answer_shows_its_misconception()
        => Assert.That(Grader.Grade(SomeChallenge.Text("+tokens", "-words :: No. # words"), "words").Misconception, Is.EqualTo("words"));

    [Test]
    public void A_wrong_answer_with_leading_words_is_told_what_is_wrong_with_it()
    {
        Verdict verdict = Grader.Grade(SomeChallenge.Text("+Vienna", "-Graz :: That is in the south."), "It is Graz");
        Assert.That((verdict.Kind, verdict.Message, verdict.Normalised), Is.EqualTo((VerdictKind.Wrong, "That is in the south.", "graz")));
    }

    [Test]
    public void An_answer_that_nobody_foresaw_is_kept_whole()
        => Assert.That(Grader.Grade(SomeChallenge.Text("+Vienna"), "It is far away").Normalised, Is.EqualTo("it is far away"));

    [Test]
    public void A_slip_behind_leading_words_is_nearly_right()
        => Assert.That(Grader.Grade(SomeChallenge.Text("+Vienna"), "It is Viennna").Message, Does.StartWith("That is nearly it"));

    [Test]
    public void An_answer_that_is_spelled_out_comes_before_any_expression()
        => Assert.That(Grader.Grade(SomeChallenge.Text("-/tok.*/ :: No.", "+tokens"), "tokens").Kind, Is.EqualTo(VerdictKind.Passed));

    [Test]
    public void What_is_missing_and_extra_in_a_choice_is_kept_and_not_told()
    {
        Verdict verdict = Grader.Grade(SomeChallenge.Many("-Rules", "+Weights", "-Letters", "+Logits"), "c b");
        Assert.That(verdict.Missing, Is.EqualTo(new[] { "d" }));
        Assert.That(verdict.Extra, Is.EqualTo(new[] { "c" }));
        Assert.That(verdict.Normalised, Is.EqualTo("b c"));
        Assert.That(verdict.Share, Is.EqualTo(1.0 / 3).Within(1e-12));
    }

    [Test]
    public void What_is_missing_and_extra_in_a_list_is_kept()
    {
        Verdict verdict = Grader.Grade(SomeChallenge.List("+tokens", "+weights | parameters"), "Magic, the tokens");
        Assert.That(verdict.Missing, Is.EqualTo(new[] { "weights | parameters" }));
        Assert.That(verdict.Extra, Is.EqualTo(new[] { "magic" }));
        Assert.That(verdict.Normalised, Is.EqualTo("magic; tokens"));
        Assert.That(verdict.Share, Is.EqualTo(0.5));
    }

    [Test]
    public void Naming_everything_is_not_worth_more_than_what_is_right()
        => Assert.That(Grader.Grade(SomeChallenge.List("+a1", "+b1"), "a1, b1, c1, d1").Share, Is.EqualTo(0.5));

    [Test]
    public void An_order_has_the_same_form_in_letters_and_words()
    {
        OrderChallenge challenge = SomeChallenge.Order("one", "two", "three");
        ShownItems shown = ShownItems.Of(challenge);
        Assert.That(Grader.Grade(challenge, "a b c").Normalised, Is.EqualTo(Grader.Grade(challenge, string.Join(", ", shown.Texts)).Normalised));
    }

    [Test]
    public void Of_two_things_with_the_same_words_either_may_come_first()
        => Assert.That(Grader.Grade(SomeChallenge.Order("red", "blue", "red"), "red, blue, red").Kind, Is.EqualTo(VerdictKind.Passed));

    [Test]
    public void A_right_side_may_belong_to_two()
        => Assert.That(Grader.Grade(SomeChallenge.Match("cat = animal", "oak = plant", "dog = animal"), "cat = animal, oak = plant, dog = animal").Kind, Is.EqualTo(VerdictKind.Passed));

    [Test]
    public void A_full_list_is_told_in_all_words_of_the_author()
        => Assert.That(Grader.Grade(SomeChallenge.List("+tokens :: Pieces.", "+weights :: Numbers."), "weights, tokens").Message, Is.EqualTo("Pieces.\n\nNumbers."));

    [Test]
    public void A_reflection_is_kept_and_not_graded()
        => Assert.That(Grader.Grade(SomeChallenge.Reflect(), "I am not sure.").Kind, Is.EqualTo(VerdictKind.Kept));

    [TestCase("I do not know", false)]
    [TestCase("a", true)]
    public void Only_what_can_be_read_is_an_attempt(string answer, bool counts)
        => Assert.That(Grader.Grade(SomeChallenge.Choice("-One", "+Two"), answer).Counts, Is.EqualTo(counts));

    [Test]
    public void A_long_answer_is_cut_and_that_is_told()
    {
        Verdict verdict = Grader.Grade(SomeChallenge.Text("+tokens"), new string('x', 1_000_000));
        Assert.That(verdict.Message, Does.EndWith("Only the first 1,000 characters were read."));
        Assert.That(verdict.Normalised, Has.Length.EqualTo(1000));
    }

    [Test]
    public void White_space_around_a_short_answer_is_not_read()
        => Assert.That(Grader.Grade(SomeChallenge.Text("+tokens"), new string(' ', 1_000_000) + "tokens").Message, Is.EqualTo("Right."));

    [Test]
    public void Control_characters_are_not_shown_again()
        => Assert.That(Grader.Grade(SomeChallenge.List("+tokens"), "x\u001b[2J\u202ey").Message, Does.EndWith("“x[2Jy”."));

    [Test]
    public void A_challenge_without_words_says_so()
    {
        SourcePosition at = new("stage.md", 1, 1);
        var steer = new SteerChallenge("steer", new ProbabilityLock("on", "off", 0.5, [], null, false, at), at) { Title = "Steer" };
        Assert.That(Grader.Grade(steer, "tokens").Message, Is.EqualTo("This one is not answered in words: read its task again with `look`."));
    }
}
