using LlmQuest.House.Measures;
using LlmQuest.House.Sources;

namespace LlmQuest.Architecture.Tests.House;

public sealed class TypeMeasureTests
{
    [TestCase("class A;", 0)]
    [TestCase("sealed class A;", 1)]
    [TestCase("sealed partial class A; partial class A { int B; }", 1)]
    [TestCase("record A;", 0)]
    public void A_class_is_sealed_where_one_of_its_parts_says_so(string text, int value)
        => Assert.That(Types.Sealed([Snippet.File(text)]).Select(item => item.Value), Is.EqualTo(new[] { value }));

    [TestCase("static class A;")]
    [TestCase("abstract class A;")]
    [TestCase("record struct A;")]
    public void What_cannot_have_instances_of_its_own_or_heirs_needs_no_seal(string text)
        => Assert.That(Types.Sealed([Snippet.File(text)]), Is.Empty);

    [Test]
    public void Parts_of_a_type_are_counted_by_file_and_project()
    {
        SourceFile[] files = [Snippet.File("partial class A;", "src/A/1.cs"), Snippet.File("partial class A;", "src/A/2.cs"), Snippet.File("class A;", "src/B/A.cs", "B")];
        Assert.That(Types.Parts(files).Select(item => item.Value), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public void Types_that_differ_in_their_parameters_alone_are_two()
        => Assert.That(Types.Parts([Snippet.File("class A;", "1.cs"), Snippet.File("class A<T>;", "2.cs")]).Select(item => item.Value), Is.EqualTo(new[] { 1, 1 }));
}
