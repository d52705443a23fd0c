using LlmQuest.Core.Commands;

namespace LlmQuest.Core.Tests;

public sealed class SuggestionsTests
{
    private static readonly string[] Known = ["grid", "min", "lamp", "two", "who", "gate", "generate", "cabinet"];

    [TestCase("gird", "grid")]
    [TestCase("mni", "min")]
    [TestCase("lmap", "lamp")]
    [TestCase("tow", "two")]
    [TestCase("woh", "who")]
    [TestCase("GAET", "gate")]
    [TestCase("egneraet", "generate")]
    public void Two_neighbouring_letters_that_are_swapped_are_one_change(string typed, string meant)
        => Assert.That(Suggestions.Closest(typed, Known), Is.EqualTo(meant));

    [TestCase("nim")]
    [TestCase("digr")]
    [TestCase("otw")]
    [TestCase("")]
    public void Letters_that_are_far_apart_are_more_than_one(string typed) => Assert.That(Suggestions.Closest(typed, Known), Is.Null);
}
