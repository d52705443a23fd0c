using LlmQuest.House.Duplicates;
using LlmQuest.House.Sources;

namespace LlmQuest.Architecture.Tests.House;

public sealed class BlockTests
{
    private static SourceFile A(string text) => Snippet.File(text, "src/A/A.cs");

    private static SourceFile B(string text) => Snippet.File(text, "src/B/B.cs", "B");

    [Test]
    public void Six_equal_lines_are_a_block_however_they_are_indented()
    {
        Block found = Blocks.In([A("first\n" + Snippet.Lines(6)), B(Snippet.Lines(6).Replace("\n", "\n    ", StringComparison.Ordinal) + "\nlast")]).Single();
        Assert.That((found.FirstLine, found.SecondLine, found.Lines, found.AcrossProjects), Is.EqualTo((2, 1, 6, true)));
    }

    [Test]
    public void Five_equal_lines_are_none()
        => Assert.That(Blocks.In([A("a\n" + Snippet.Lines(5) + "\nb"), B("c\n" + Snippet.Lines(5) + "\nd")]), Is.Empty);

    [Test]
    public void A_long_block_is_one()
        => Assert.That(Blocks.In([A(Snippet.Lines(20)), B(Snippet.Lines(20))]).Select(block => block.Lines), Is.EqualTo(new[] { 20 }));

    [Test]
    public void Braces_and_empty_lines_make_no_difference()
        => Assert.That(Blocks.In([A(Snippet.Lines(6)), B(Snippet.Lines(6).Replace("\n", "\n{\n\n", StringComparison.Ordinal))]), Has.Count.EqualTo(1));

    [Test]
    public void Directives_of_using_are_not_counted()
        => Assert.That(Blocks.In([A("using A;\n" + Snippet.Lines(5)), B("using A;\n" + Snippet.Lines(5))]), Is.Empty);

    [Test]
    public void A_file_may_repeat_itself_but_is_found_out()
        => Assert.That(Blocks.In([A(Snippet.Lines(6) + "\nbetween\n" + Snippet.Lines(6))]).Single().AcrossProjects, Is.False);

    [Test]
    public void Tests_are_told_from_the_source()
        => Assert.That(Blocks.In([A(Snippet.Lines(6)), Snippet.File(Snippet.Lines(6), "tests/T/T.cs", "T")]).Single().InTests);
}
