using LlmQuest.Inference.Retrieval;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Inference.Tests.Retrieval;

public sealed class VectorIndexTests
{
    [Test]
    public void Hits_fall_by_cosine_whatever_the_norms()
    {
        VectorIndex index = A.Index([0.1f, 0], [5, 5], [-3, 0], [0, 9]);
        Assert.That(Indices(index.Search([2, 0], 4)), Is.EqualTo(new[] { 0, 1, 3, 2 }));
        Assert.That(index.Search([2, 0], 4).Select(hit => hit.Score), Is.EqualTo(new[] { 1, MathF.Sqrt(0.5f), 0, -1 }).Within(1e-6f));
    }

    [Test]
    public void Equal_scores_keep_the_order_of_adding() =>
        Assert.That(Indices(A.Index([0, 1], [2, 0], [1, 0], [4, 0], [1, 0]).Search([1, 0], 3)), Is.EqualTo(new[] { 1, 2, 3 }));

    [Test]
    public void Only_what_the_filter_lets_through_is_found() =>
        Assert.That(Indices(A.Index([1, 0], [1, 0], [1, 1], [0, 1]).Search([1, 0], 2, i => i % 2 == 1)), Is.EqualTo(new[] { 1, 3 }));

    [Test]
    public void Asking_for_more_than_there_is_gives_all() => Assert.That(A.Index([1, 0], [0, 1]).Search([1, 0], int.MaxValue), Has.Count.EqualTo(2));

    [Test]
    public void Nothing_is_found_in_an_empty_index_or_with_no_hits_wanted()
    {
        Assert.That(new VectorIndex(2).Search([1, 0], 3), Is.Empty);
        Assert.That(new VectorIndex(2).Mmr([1, 0], 3), Is.Empty);
        Assert.That(A.Index([1, 0]).Search([1, 0], 0), Is.Empty);
        Assert.That(A.Index([1, 0]).Mmr([1, 0], 0), Is.Empty);
    }

    [Test]
    public void A_vector_of_zeros_scores_zero()
    {
        Assert.That(A.Index([0, 0]).Search([1, 0], 1).Single().Score, Is.Zero);
        Assert.That(A.Index([1, 0]).Search([0, 0], 1).Single().Score, Is.Zero);
    }

    [TestCase(1e38f)]
    [TestCase(1e-40f)]
    public void Very_large_and_very_small_vectors_keep_their_direction(float scale) =>
        Assert.That(A.Index([3 * scale, -3 * scale]).Search([1, -1], 1).Single().Score, Is.EqualTo(1f).Within(1e-4f));

    [Test]
    public void A_score_never_passes_one()
    {
        var random = new RandomStream(1, 0);
        float[] vector = [.. Enumerable.Range(0, 384).Select(_ => (float)random.NextDouble())];
        Assert.That(A.Index(vector).Search(vector, 1).Single().Score, Is.InRange(0.99999f, 1f));
    }

    [Test]
    public void The_best_of_many_are_those_of_a_full_sort()
    {
        var random = new RandomStream(2, 0);
        float[][] vectors = [.. Enumerable.Range(0, 500).Select(_ => Enumerable.Range(0, 8).Select(_ => (float)Math.Round((random.NextDouble() * 4) - 2)).ToArray())];
        VectorIndex index = A.Index(vectors);
        int[] all = Indices(index.Search(vectors[0], 500));
        Assert.That(index.Search(vectors[0], 500).Select(hit => (-hit.Score, hit.Index)), Is.Ordered);
        Assert.That(Indices(index.Search(vectors[0], 20)), Is.EqualTo(all[..20]));
    }

    [Test]
    public void A_vector_of_another_length_is_refused()
    {
        Assert.That(() => new VectorIndex(2).Add([1]), Throws.ArgumentException.With.Message.Contains("same model"));
        Assert.That(() => new VectorIndex(2).Search([1, 2, 3], 1), Throws.ArgumentException);
        Assert.That(() => new VectorIndex(2).Mmr([1, 2, 3], 1), Throws.ArgumentException);
    }

    [TestCase(float.NaN)]
    [TestCase(float.NegativeInfinity)]
    public void A_number_that_is_not_finite_is_refused(float number)
    {
        Assert.That(() => new VectorIndex(2).Add([1, number]), Throws.ArgumentException);
        Assert.That(() => new VectorIndex(2).Search([number, 1], 1), Throws.ArgumentException);
    }

    [Test]
    public void Sizes_outside_their_range_are_refused()
    {
        Assert.That(() => new VectorIndex(0), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new VectorIndex(2, -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new VectorIndex(2).Search([1, 0], -1), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    private static int[] Indices(IReadOnlyList<SearchHit> hits) => [.. hits.Select(hit => hit.Index)];
}
