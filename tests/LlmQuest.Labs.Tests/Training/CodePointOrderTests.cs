using LlmQuest.Labs.Training;

namespace LlmQuest.Labs.Tests.Training;

public sealed class CodePointOrderTests
{
    [TestCase("a", "b", -1)]
    [TestCase("b", "a", 1)]
    [TestCase("a", "a", 0)]
    [TestCase("a", "ab", -1)]
    [TestCase("", "a", -1)]
    [TestCase("\uFFFD", "😀", -1, Description = "the other way round in UTF-16")]
    public void Texts_are_ordered_by_code_point(string left, string right, int order)
        => Assert.That(Math.Sign(CodePointOrder.Instance.Compare(left, right)), Is.EqualTo(order));
}
