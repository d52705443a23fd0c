using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Tests;

public sealed class SafeTextTests
{
    [TestCase("\u001b]0;title\u0007text", "]0;titletext")]
    [TestCase("abc\u202edef\u2066g", "abcdefg")]
    [TestCase("in\u200bvi\u200csi\u2060ble\ufeff", "invisible")]
    [TestCase("two\nlines\tand", "two lines and")]
    [TestCase("fil\u3164l\u115fer\u034f \ufe01sel\U000e0100 \u061cmark\ufff9 \U000e0041tag", "filler sel mark tag")]
    [TestCase("z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301", "z\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301")]
    [TestCase("\u2764\ufe0f ไม่ שָׁלוֹם क्षि", "\u2764\ufe0f ไม่ שָׁלוֹם क्षि")]
    [TestCase("\ud83d\udc69\u200d\ud83d\udc67", "\ud83d\udc69\u200d\ud83d\udc67")]
    public void What_drives_the_terminal_or_hides_does_not_get_through(string text, string expected) => Assert.That(SafeText.Of(text), Is.EqualTo(expected));

    [TestCase("tok\u202een", "tok⟨U+202E⟩en")]
    [TestCase("a\u200bb\ufeff\u001b[31m\u009bm\u2028", "a⟨U+200B⟩b⟨U+FEFF⟩⟨U+001B⟩[31m⟨U+009B⟩m⟨U+2028⟩")]
    [TestCase("\U000e0041", "⟨U+E0041⟩")]
    [TestCase("\ud83d\udc69\u200d\ud83d\udc67 é ש", "\ud83d\udc69\u200d\ud83d\udc67 é ש")]
    public void What_is_typed_and_cannot_be_seen_stands_in_the_line_by_its_number(string typed, string shown)
    {
        Assert.That(VisibleInput.Shown(typed), Is.EqualTo(shown));
        Assert.That(VisibleInput.Meant(shown), Is.EqualTo(typed), "and is meant when the line is sent");
    }

    [TestCase("⟨U+FFFFFF⟩ ⟨U+12⟩ ⟨U+D800⟩")]
    public void A_number_that_is_no_character_stays_as_it_is_typed(string line) => Assert.That(VisibleInput.Meant(line), Is.EqualTo(line));
}
