using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Tests;

public sealed class SafeTextTests
{
    [TestCase("\u001b]0;title\u0007text", "]0;titletext")]
    [TestCase("abc\u202edef\u2066g", "abcdefg")]
    [TestCase("in\u200bvi\u200csi\u2060ble\ufeff", "invisible")]
    [TestCase("two\nlines\tand", "two lines and")]
    [TestCase("\ud83d\udc69\u200d\ud83d\udc67", "\ud83d\udc69\u200d\ud83d\udc67")]
    public void What_drives_the_terminal_or_hides_does_not_get_through(string text, string expected) => Assert.That(SafeText.Of(text), Is.EqualTo(expected));
}
