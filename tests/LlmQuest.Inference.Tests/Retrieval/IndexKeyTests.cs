using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Inference.Tests.Retrieval;

public sealed class IndexKeyTests
{
    private static readonly string OfTwo = Key(new TextSplitter(9, 2), "ab", "c");

    private static IEnumerable<TestCaseData> Others =>
    [
        Other("another border between chunks", Key(new TextSplitter(9, 2), "a", "bc")),
        Other("one chunk of both", Key(new TextSplitter(9, 2), "abc")),
        Other("another order", Key(new TextSplitter(9, 2), "c", "ab")),
        Other("another size", Key(new TextSplitter(8, 2), "ab", "c")),
        Other("another overlap", Key(new TextSplitter(9, 1), "ab", "c")),
        Other("another place of separators", Key(new TextSplitter(9, 2, null, SeparatorPlace.End), "ab", "c")),
        Other("white space kept", Key(new TextSplitter(9, 2, strip: false), "ab", "c")),
        Other("another model", new IndexKey("11", new TextSplitter(9, 2), ["ab", "c"]).ToString()),
    ];

    [TestCaseSource(nameof(Others))]
    public void An_index_made_otherwise_has_another_key(string other) => Assert.That(other, Is.Not.EqualTo(OfTwo).And.Length.EqualTo(64));

    [Test]
    public void The_same_again_has_the_same_key() => Assert.That(Key(new TextSplitter(9, 2), "ab", "c"), Is.EqualTo(OfTwo));

    [Test]
    public void A_separator_is_not_taken_for_a_chunk()
        => Assert.That(Key(new TextSplitter(9, 2, ["x", "y"]), "z"), Is.Not.EqualTo(Key(new TextSplitter(9, 2, ["x"]), "y", "z")));

    private static string Key(TextSplitter splitter, params string[] chunks) => new IndexKey("00", splitter, chunks).ToString();

    private static TestCaseData Other(string what, string key) => new TestCaseData(key).SetArgDisplayNames(what);
}
