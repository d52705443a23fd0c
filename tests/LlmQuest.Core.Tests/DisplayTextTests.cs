using LlmQuest.Core.Text;

namespace LlmQuest.Core.Tests;

public sealed class DisplayTextTests
{
    [TestCase("plain", "plain")]
    [TestCase("é🐉\n\t", "é🐉\n\t")]
    [TestCase("\u001b[2J\u0007x", "[2Jx")]
    [TestCase("\u009b2Jx", "2Jx")]
    [TestCase("a\u202eb\u2066c", "abc")]
    public void What_drives_a_terminal_is_removed(string text, string expected) => Assert.That(DisplayText.Strip(text), Is.EqualTo(expected));

    [Test]
    public void Half_a_surrogate_pair_becomes_the_replacement_character()
        => Assert.That(DisplayText.Strip("\ud800x"), Is.EqualTo("\ufffdx"));
}
