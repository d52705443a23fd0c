using LlmQuest.Labs.Bias;

namespace LlmQuest.Labs.Tests.Bias;

public sealed class PronounCountTests
{
    private static readonly string[] Pronouns = ["he|him|his", "she|her"];

    [TestCase("He gave him his hat.", 3, 0)]
    [TestCase("She saw the other mother there.", 0, 1)]
    [TestCase("HER hat, his hat", 1, 1)]
    [TestCase("", 0, 0)]
    public void Forms_are_counted_as_whole_words(string text, int first, int second)
        => Assert.That(PronounCount.Of([text], Pronouns).Times, Is.EqualTo(new[] { first, second }));

    [Test]
    public void A_story_counts_once_for_the_pronoun_that_leads()
    {
        var count = PronounCount.Of(["he he he she", "she", "he she", "nobody"], Pronouns);
        Assert.That((count.Leads[0], count.Leads[1]), Is.EqualTo((1, 1)), "a tie and a story without any lead nowhere");
    }
}
