using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Tests;

public sealed class TextWrapperTests
{
    [TestCase("one two three", 8, "one two|three")]
    [TestCase("abcdefghij", 4, "abcd|efgh|ij")]
    [TestCase("龍龍龍", 4, "龍龍|龍")]
    [TestCase("a\n\nb", 10, "a||b")]
    [TestCase("", 10, "")]
    public void Lines_break_at_spaces_and_count_columns(string text, int width, string expected)
        => Assert.That(string.Join('|', TextWrapper.Wrap(text, width)), Is.EqualTo(expected));

    [Test]
    public void A_megabyte_without_a_space_is_wrapped_whole()
        => Assert.That(TextWrapper.Wrap(new string('x', 1_000_000), 78).Sum(line => line.Length), Is.EqualTo(1_000_000));

    [TestCase("goal", 10, "goal")]
    [TestCase("a long goal", 6, "a lon…")]
    public void A_row_that_does_not_fit_ends_with_an_ellipsis(string text, int width, string expected)
        => Assert.That(TextWrapper.Fit(text, width), Is.EqualTo(expected));
}
