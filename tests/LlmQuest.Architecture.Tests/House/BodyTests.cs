using LlmQuest.House.Measures;

namespace LlmQuest.Architecture.Tests.House;

public sealed class BodyTests
{
    [TestCase("class A\n{\n    A()\n    {\n        B();\n        C();\n    }\n}", "A.new", 2)]
    [TestCase("class A { int B()\n => 1\n + 2; }", "A.B", 2)]
    [TestCase("class A { int B\n{\n get\n {\n return 1;\n }\n } }", "A.B.get", 1)]
    [TestCase("class A { void B() { C(); } }", "A.B", 1)]
    [TestCase("class A { void B() { } }", "A.B", 0)]
    [TestCase("class A { int B => 1; }", "A.B", 1)]
    [TestCase("B();\nC();", "statements of the top level", 2)]
    public void A_body_is_what_stands_between_its_braces_or_behind_its_arrow(string text, string name, int lines)
        => Assert.That(Bodies.Of(Snippet.File(text)).Select(item => (item.Name, item.Value)), Is.EqualTo(new[] { (name, lines) }));

    [Test]
    public void A_local_function_belongs_to_its_method()
        => Assert.That(Bodies.Of(Snippet.File("class A\n{\n void B()\n {\n  void C()\n  {\n   D();\n  }\n\n  C();\n }\n}")).Single().Value, Is.EqualTo(6));

    [Test]
    public void What_only_declares_has_no_body()
        => Assert.That(Bodies.Of(Snippet.File("interface A { void B(); int C { get; set; } }")), Is.Empty);
}
