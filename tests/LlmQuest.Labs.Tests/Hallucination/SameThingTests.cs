using LlmQuest.Labs.Hallucination;

namespace LlmQuest.Labs.Tests.Hallucination;

public sealed class SameThingTests
{
    [TestCase("Yes", "No")]
    [TestCase("The bridge is safe", "The bridge is not safe")]
    [TestCase("It isn't safe", "It is safe")]
    [TestCase("It has 7 legs", "It has 8 legs")]
    [TestCase("seven legs", "eight legs")]
    [TestCase("1871", "1872")]
    [TestCase("Paris", "France")]
    [TestCase("👍", "👎")]
    [TestCase("The capital of France is Paris", "The capital of France is Lyon")]
    public void Answers_that_contradict_each_other_are_never_one(string first, string second)
    {
        Assert.That(SameThing.MayBe(first, second, "What is the capital of France?"), Is.False);
        Assert.That(SameThing.MayBe(second, first, "What is the capital of France?"), Is.False);
    }

    [TestCase("Neil Armstrong", "It was Armstrong")]
    [TestCase("1969", "July 20, 1969")]
    [TestCase("Alexander Fleming", "Sir Alexander Fleming, a Scot")]
    public void Answers_that_share_what_they_name_may_be_one(string first, string second)
        => Assert.That(SameThing.MayBe(first, second, "Who was it, and when?"), Is.True);
}
