using LlmQuest.House.Sources;
using LlmQuest.House.Unused;

namespace LlmQuest.Architecture.Tests.House;

public sealed class UnusedTests
{
    private const string Start = "static class Program { static void Main() => new A().Called(); } ";

    private static string[] Section(string head, params Project[] projects)
        => [.. new Report(projects, Snippet.Bound(projects)).Lines().SkipWhile(line => !line.StartsWith($"== ({head}", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("==", StringComparison.Ordinal)).Select(line => line.Split(' ', 2)[1])];

    private static string[] Unused(string text) => Section("a) nothing", Snippet.Project("P", "src", Start + text));

    [TestCase("class A { public void Called() { } void Other() { } }", "A.Other()")]
    [TestCase("class A { public void Called() { } void Other() => Other(); }", "A.Other()")]
    [TestCase("class A { public void Called() { } } class B { B? next; }", "B")]
    [TestCase("class A { public int Set { get; set; } public void Called() => Set = 1; }", "A.Set  (is given a value, never read)")]
    [TestCase("record R(int Read, int Never); class A { public int Called() => new R(1, 2).Read; }", "R.Never")]
    public void What_nothing_uses_is_named(string text, string named) => Assert.That(Unused(text), Is.EqualTo(new[] { named }));

    [Test]
    public void What_only_the_unused_use_is_unused()
        => Assert.That(Unused("class A { public void Called() { } void First() => Second(); void Second() { } }"), Is.EqualTo(new[] { "A.First()", "A.Second()" }));

    [TestCase("class A { public void Called() { } public override string ToString() => \"\"; }")]
    [TestCase("class A : IDisposable { public void Called() { } public void Dispose() { } }")]
    [TestCase("record R(int Stored); class A { public string Called() => System.Text.Json.JsonSerializer.Serialize(new R(1)); }")]
    [TestCase("record R(int X, int Y); class A { public int Called() => new R(1, 2) is (var x, var y) ? x + y : 0; }")]
    [TestCase("class A { public void Called() { A a = this + this; } public static A operator +(A a, A b) => a; }")]
    public void What_others_call_by_another_way_is_not(string text) => Assert.That(Unused(text), Is.Empty);

    [Test]
    public void What_tests_alone_use_is_told_apart()
    {
        Project source = Snippet.Project("P", "src", Start + "public class A { public void Called() { } public void Tried() { } }");
        Project tests = Snippet.Project("T", "tests", "class T { void Test() => new A().Tried(); }", Snippet.ReferringTo("P"));
        Assert.That((Section("a) nothing", source, tests), Section("a) only", source, tests)), Is.EqualTo((Array.Empty<string>(), new[] { "A.Tried()" })));
    }

    [Test]
    public void Public_types_and_members_that_no_other_project_names_are_listed()
    {
        Project first = Snippet.Project("P", "src", Start + "public class A { public void Called() => new B().Own(); } public class B { public void Own() => Shared(); public void Shared() { } } public class C { public void Own() => new A().Called(); }");
        Project second = Snippet.Project("Q", "src", "static class Program { static void Main() { new B().Shared(); new C(); } }", Snippet.ReferringTo("P"));
        Assert.That((Section("b", first, second), Section("c", first, second)), Is.EqualTo((new[] { "A" }, new[] { "B.Own()" })));
    }
}
