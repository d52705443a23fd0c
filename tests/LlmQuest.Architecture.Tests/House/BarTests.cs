using LlmQuest.House.Duplicates;
using LlmQuest.House.Sources;
using LlmQuest.House.Tables;

namespace LlmQuest.Architecture.Tests.House;

public sealed class BarTests
{
    private static Measured Rows(string name, params SourceFile[] files) => Measured.Of(name, files, []);

    private static string[] Broken(string text, string project = "A")
    {
        Measured rows = Rows(project, Snippet.File(text));
        return [.. Bars.Broken([rows], rows, Rows("tests"), [])];
    }

    [Test]
    public void A_good_house_breaks_no_bar() => Assert.That(Broken("sealed class A { void B() { C(); } }"), Is.Empty);

    [TestCase("sealed class A { }\nclass B { }", "of one type")]
    [TestCase("class A { }", "1 concrete classes of src are not sealed, the first A (src/A/Some.cs:1).")]
    [TestCase("// one\nsealed class A { }", "50% of the lines")]
    public void A_broken_bar_is_a_sentence_that_names_the_place(string text, string part)
        => Assert.That(Broken(text), Has.Some.Contains(part));

    [TestCase(81, "The median file")]
    [TestCase(401, "have a file of over 400 lines, the longest Some.cs (401, src/A/Some.cs:1)")]
    public void A_long_file_is_named(int lines, string part)
        => Assert.That(Broken("sealed class A { }" + new string('\n', lines)), Has.Some.Contains(part));

    [Test]
    public void A_long_body_is_named()
        => Assert.That(Broken($"sealed class A\n{{\n void B()\n {{\n{Snippet.Lines(81)}\n }}\n}}"), Has.Some.Contains("have a body of over 80 lines, the longest A.B (81, src/A/Some.cs:3)"));

    [TestCase("LlmQuest.Core", 1)]
    [TestCase("LlmQuest.Labs", 0)]
    public void Core_and_inference_document_what_is_public(string project, int sentences)
        => Assert.That(Broken("public sealed class A { }", project), Has.Length.EqualTo(sentences));

    [TestCase(15, 0)]
    [TestCase(16, 1)]
    public void Fifteen_dependencies_are_the_most(int dependencies, int sentences)
    {
        Measured rows = Measured.Of("src", [Snippet.File("sealed class A { }")], [new Item("A", "src/A/A.cs", 1, "A", dependencies)]);
        Assert.That(Bars.Broken([], rows, Rows("tests"), []).ToArray(), Has.Length.EqualTo(sentences));
    }

    [Test]
    public void Five_parts_of_a_type_are_one_too_many()
    {
        Measured rows = Rows("src", [.. Enumerable.Range(1, 5).Select(part => Snippet.File("sealed partial class A { }", $"src/A/{part}.cs"))]);
        Assert.That(Bars.Broken([], rows, Rows("tests"), []), Has.Some.Contains("more than 4 partial files"));
    }

    [TestCase("B", 1)]
    [TestCase("A", 0)]
    public void Only_blocks_across_projects_break_the_bar(string project, int sentences)
    {
        SourceFile[] files = [Snippet.File(Snippet.Lines(6), "src/1.cs"), Snippet.File(Snippet.Lines(6), "src/2.cs", project)];
        Assert.That(Bars.Broken([], Rows("src"), Rows("tests"), Blocks.In(files)).ToArray(), Has.Length.EqualTo(sentences));
    }
}
