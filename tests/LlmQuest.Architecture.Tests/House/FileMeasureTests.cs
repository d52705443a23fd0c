using LlmQuest.House.Measures;

namespace LlmQuest.Architecture.Tests.House;

/// <summary>What the measuring program (tools/house) says of a file.</summary>
public sealed class FileMeasureTests
{
    [TestCase("a\nb\n", 2)]
    [TestCase("a\nb", 2)]
    [TestCase("", 0)]
    public void The_line_break_at_the_end_begins_no_line(string text, int lines)
        => Assert.That(Files.Length(Snippet.File(text)).Value, Is.EqualTo(lines));

    [TestCase("class A { class B; } enum C { D }", 2)]
    [TestCase("namespace N; record A(int B); delegate void C();", 2)]
    [TestCase("global using System;", 0)]
    public void Types_that_no_other_encloses_are_counted(string text, int types)
        => Assert.That(Files.TopLevelTypes(Snippet.File(text)).Value, Is.EqualTo(types));

    [Test]
    public void Documentation_is_no_comment()
        => Assert.That(Files.CommentLines(Snippet.File("/// <summary>A</summary>\nclass A; // one\n// two\n/* three\n four */\n")).Value, Is.EqualTo(4));
}
