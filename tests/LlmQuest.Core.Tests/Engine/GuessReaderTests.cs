using LlmQuest.Core.Courses;
using LlmQuest.Core.Engine.Progress;
using LlmQuest.Testing.Adventure;

namespace LlmQuest.Core.Tests.Engine;

public sealed class GuessReaderTests
{
    [TestCase("0.4", 0.4)]
    [TestCase("40 %", 0.4)]
    [TestCase("0", 0)]
    [TestCase("1", 1)]
    [TestCase("1.01", null)]
    [TestCase("-0.1", null)]
    [TestCase("much", null)]
    [TestCase("0.4 70%", null)]
    public void A_share_is_a_number_from_0_to_1(string typed, double? share)
        => Assert.That(GuessReader.Read(Share, typed)?.Guess.Number, Is.EqualTo(share));

    [TestCase("120", 120.0, null)]
    [TestCase("120 70%", 120.0, 0.7)]
    [TestCase("120, sure 70 %", 120.0, 0.7)]
    [TestCase("120 at 0%", 120.0, 0.0)]
    [TestCase("120 100 % sure", 120.0, 1.0)]
    [TestCase("120 tokens 70%", 120.0, 0.7)]
    [TestCase("120 101%", null, null)]
    [TestCase("120 per $ 70%", null, null)]
    [TestCase("70%", 0.7, null)]
    [TestCase(" 70%", 0.7, null)]
    public void A_number_may_say_how_sure_it_is(string typed, double? number, double? sure)
        => Assert.That((GuessReader.Read(Number, typed)?.Guess.Number, GuessReader.Read(Number, typed)?.Confidence), Is.EqualTo((number, sure)));

    [TestCase("\" Paris\" 70%", " Paris", 0.7)]
    [TestCase("“the”", "the", null)]
    [TestCase("'the'", "the", null)]
    [TestCase("\" \" 70%", null, null)]
    [TestCase("", null, null)]
    public void A_text_may_stand_in_quotation_marks(string typed, string? text, double? sure)
        => Assert.That((GuessReader.Read(Text, typed)?.Guess.Text, GuessReader.Read(Text, typed)?.Confidence), Is.EqualTo((text, sure)));

    [Test]
    public void What_is_no_guess_is_told_what_one_looks_like()
    {
        Assert.That(GuessReader.Problem(Share, "1 70%"), Does.StartWith("A probability is all that is asked here: predict 1"));
        Assert.That(GuessReader.Problem(Share, "0 70%"), Does.StartWith("A probability is all that is asked here: predict 0"));
        Assert.That(GuessReader.Problem(Number, "120 per $ 100%"), Does.StartWith("Guess a number"));
        Assert.That(GuessReader.Problem(Text, ""), Does.StartWith("Guess the text").And.Contain("70%"));
    }

    private static Expectation Share => ACourse.Predict("a", "a.p", isShare: true).Expectation;

    private static Expectation Number => ACourse.Predict("a", "a.p").Expectation;

    private static Expectation Text => ACourse.Predict("a", "a.p", isText: true).Expectation;
}
