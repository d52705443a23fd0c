using System.Text.Json;
using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Inference.Tests.Retrieval;

public sealed class MmrTests
{
    private static IEnumerable<TestCaseData> OracleCases() => Oracle.Cases("mmr");

    [TestCaseSource(nameof(OracleCases))]
    public void Choices_are_those_of_langchain(JsonElement one)
    {
        VectorIndex index = A.Index([.. one.GetProperty("vectors").EnumerateArray().Select(Floats)]);
        IReadOnlyList<SearchHit> hits = index.Mmr(Floats(one.GetProperty("query")), one.GetProperty("k").GetInt32(), one.GetProperty("lambda").GetDouble());
        Assert.That(hits.Select(hit => hit.Index), Is.EqualTo(one.GetProperty("order").EnumerateArray().Select(i => i.GetInt32())));
    }

    [Test]
    public void A_copy_of_what_is_chosen_comes_last() =>
        Assert.That(Choose(A.Index([1, 0.1f], [1, 0.1f], [0.6f, -0.8f]), 3, 0.5), Is.EqualTo(new[] { 0, 2, 1 }));

    [Test]
    public void Full_weight_on_the_query_is_plain_search() =>
        Assert.That(Choose(A.Index([0, 1], [1, 1], [1, 0], [1, 1]), 4, 1), Is.EqualTo(new[] { 2, 1, 3, 0 }));

    [Test]
    public void Equal_worth_goes_to_the_earlier() =>
        Assert.That(Choose(A.Index([1, 0], [0, 1], [0, -1]), 2, 0.5), Is.EqualTo(new[] { 0, 1 }));

    [Test]
    public void It_chooses_only_from_the_most_similar() =>
        Assert.That(A.Index([1, 0], [1, 0.1f], [-1, 0]).Mmr([1, 0], 2, 0, 2).Select(hit => hit.Index), Is.EqualTo(new[] { 0, 1 }));

    [Test]
    public void The_filter_holds_here_too() =>
        Assert.That(A.Index([1, 0], [1, 0.1f], [-1, 0]).Mmr([1, 0], 3, filter: i => i != 1).Select(hit => hit.Index), Is.EqualTo(new[] { 0, 2 }));

    [TestCase(-0.1)]
    [TestCase(1.1)]
    [TestCase(double.NaN)]
    public void A_weight_outside_its_range_is_refused(double lambda) =>
        Assert.That(() => Choose(A.Index([1, 0]), 1, lambda), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Counts_below_zero_are_refused()
    {
        Assert.That(() => Choose(A.Index([1, 0]), -1, 0.5), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => A.Index([1, 0]).Mmr([1, 0], 1, 0.5, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static int[] Choose(VectorIndex index, int k, double lambda) => [.. index.Mmr([1, 0], k, lambda).Select(hit => hit.Index)];

    private static float[] Floats(JsonElement numbers) => [.. numbers.EnumerateArray().Select(number => number.GetSingle())];
}
