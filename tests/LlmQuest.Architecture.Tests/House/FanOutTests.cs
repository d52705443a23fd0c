using LlmQuest.House.Binding;
using LlmQuest.House.Sources;

namespace LlmQuest.Architecture.Tests.House;

public sealed class FanOutTests
{
    private const string Others = "public class B { public class Inner; } public enum C { One } public static class D { public static int Twice(this int number) => number; } ";

    private static string[] NamesOf(string type, params Project[] projects)
        => [.. FanOut.Of(projects, Snippet.Bound(projects)).Single(entry => entry.Type.Name == type).Names];

    [TestCase("class A : B;", "B")]
    [TestCase("class A { void M(B.Inner inner) { } }", "B")]
    [TestCase("class A { class Inner { C c; } }", "C")]
    [TestCase("class A { int M() => 1.Twice(); }", "D")]
    [TestCase("class A { void M() => N(new()); void N(B b) { } }", "B")]
    [TestCase("class A { string M() => nameof(C.One); }", "C")]
    public void What_the_source_of_a_type_names_is_a_dependency(string text, string named)
        => Assert.That(NamesOf("A", Snippet.Project("P", "src", Others + text)), Is.EqualTo(new[] { named }));

    [TestCase("class A { A? next; Inner? inner; class Inner; }")]
    [TestCase("class A { string text = \"\"; Uri? address; }")]
    [TestCase("/// <summary><see cref=\"B\"/></summary>\nclass A;")]
    public void Itself_the_framework_and_what_comments_name_are_none(string text)
        => Assert.That(NamesOf("A", Snippet.Project("P", "src", Others + text)), Is.Empty);

    [Test]
    public void Types_of_other_projects_count()
    {
        Project first = Snippet.Project("P", "src", "namespace P; public class B;");
        Project second = Snippet.Project("Q", "src", "using P; class A { B b; }", Snippet.ReferringTo("P"));
        Assert.That(NamesOf("A", first, second), Is.EqualTo(new[] { "P.B" }));
    }
}
