using LlmQuest.Core.Grading;

namespace LlmQuest.Core.Tests.Grading;

public sealed class WordFinderTests
{
    [TestCase("The door is GOLD.", "gold", true)]
    [TestCase("gold", "Gold", true)]
    [TestCase("go\u200Bld rings", "gold", true)]
    [TestCase("\uFF47\uFF4F\uFF4C\uFF44", "gold", true)]
    [TestCase("a golden door", "gold", false)]
    [TestCase("marigold", "gold", false)]
    [TestCase("marigold and gold", "gold", true)]
    [TestCase("in new york now", "New York", true)]
    [TestCase("silver", "gold", false)]
    [TestCase("anything", "", false)]
    public void A_word_is_found_whole_however_it_is_written(string text, string word, bool isThere)
        => Assert.That(WordFinder.Holds(text, word), Is.EqualTo(isThere));
}
