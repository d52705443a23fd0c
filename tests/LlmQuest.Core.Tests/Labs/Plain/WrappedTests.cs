using FsCheck.Fluent;
using LlmQuest.Core.Labs.Plain;

namespace LlmQuest.Core.Tests.Labs.Plain;

public sealed class WrappedTests
{
    [TestCase("one two three", 8, new[] { "one two", "three" })]
    [TestCase("one two", 7, new[] { "one two" })]
    [TestCase("abcdefgh", 3, new[] { "abc", "def", "gh" })]
    [TestCase("a\n\nb", 9, new[] { "a", "", "b" })]
    [TestCase("漢字漢字", 5, new[] { "漢字", "漢字" })]
    [TestCase("", 5, new[] { "" })]
    [TestCase("a\u001b[31m", 20, new[] { "a<001B>[31m" })]
    public void A_text_is_broken_at_spaces_where_there_are_any(string text, int columns, string[] lines)
        => Assert.That(Wrapped.Lines(text, columns), Is.EqualTo(lines));

    [Test]
    public void No_line_is_too_wide_and_no_letter_is_lost() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll<string?, byte>((text, width) =>
    {
        int columns = 2 + (width % 40);
        string[] lines = [.. Wrapped.Lines(text ?? "", columns)];
        string shown = string.Concat((text ?? "").ReplaceLineEndings("\n").Split('\n').Select(Glyphs.Line));
        return lines.All(line => Cells.Of(line) <= columns) && Bare(string.Concat(lines)) == Bare(shown);
    }));

    [Test]
    public void Two_texts_stand_beside_each_other_in_80_columns()
    {
        string[] lines = [.. Wrapped.SideBySide(new string('a', 50), "b")];
        Assert.That(lines, Is.EqualTo(new[] { new string('a', 38) + " │ b", new string('a', 12) + new string(' ', 26) + " │" }));
    }

    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
