using System.Numerics.Tensors;
using System.Text.Json;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Retrieval;

namespace LlmQuest.Inference.LlamaCpp.Tests;

/// <summary>Against sentence-transformers' vectors and scores; the weights here are of 8 bits, so the limits are those measured for that.</summary>
[Category("Model")]
[NonParallelizable]
public sealed class EmbedderTests
{
    private const float MinCosine = 0.998f;
    private const float MaxScoreDifference = 0.02f;
    private static readonly JsonElement Reference = Oracle.Read("retrieval");
    private static readonly string[] Documents = [.. Reference.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("text").GetString()!)];
    private static readonly Lazy<float[][]> Vectors = new(() => Embed(Documents));

    public static IEnumerable<TestCaseData> DocumentCases() => Reference.GetProperty("documents").EnumerateArray().Select((d, i) =>
        new TestCaseData(i, Oracle.Floats(d, "embedding")).SetArgDisplayNames($"document {i}"));

    public static IEnumerable<TestCaseData> QueryCases() => Oracle.Cases("retrieval").Select((c, i) =>
        new TestCaseData(c.GetProperty("query").GetString(), Oracle.Floats(c, "embedding"), Oracle.Floats(c, "scores"), Oracle.Ids(c, "top4")).SetArgDisplayNames($"query {i}"));

    [TestCaseSource(nameof(DocumentCases))]
    public void A_document_has_the_reference_vector(int index, float[] reference)
    {
        Assert.That(TensorPrimitives.CosineSimilarity<float>(Vectors.Value[index], reference), Is.GreaterThanOrEqualTo(MinCosine));
        Assert.That(TensorPrimitives.Norm<float>(Vectors.Value[index]), Is.EqualTo(1f).Within(1e-5f));
    }

    [TestCaseSource(nameof(QueryCases))]
    public void A_query_finds_what_the_reference_finds(string query, float[] reference, float[] scores, int[] top)
    {
        float[] vector = Embed([query]).Single();
        float[] actual = [.. Vectors.Value.Select(d => TensorPrimitives.Dot<float>(vector, d))];
        Assert.That(TensorPrimitives.CosineSimilarity<float>(vector, reference), Is.GreaterThanOrEqualTo(MinCosine));
        Assert.That(actual, Is.EqualTo(scores).Within(MaxScoreDifference));
        Assert.That(Top(actual), Is.EqualTo(top));
    }

    [Test]
    public void A_text_that_is_too_long_is_refused_by_how_much()
    {
        using var embedder = MiniLm.Embedder();
        string text = string.Join(' ', Enumerable.Repeat("moon", 600));
        EmbeddingResult result = embedder.Embed(["short", text], default);
        Assert.That(result.Vectors, Is.Empty);
        Assert.That(result.Refusal, Is.EqualTo(new TextTooLong(1, 602, 512)));
        Assert.That(result.Refusal!.Message, Does.Contain("90 more").And.Contain("split it"));
    }

    [Test]
    public void The_longest_text_is_taken_whole()
    {
        using var embedder = MiniLm.Embedder();
        float[] whole = embedder.Embed([string.Join(' ', Enumerable.Repeat("moon", 509)) + " cheese"], default).Vectors.Single();
        float[] cut = embedder.Embed([string.Join(' ', Enumerable.Repeat("moon", 509))], default).Vectors.Single();
        Assert.That(whole, Is.Not.EqualTo(cut));
    }

    [Test]
    public void More_texts_than_fit_one_call_keep_their_order()
    {
        float[][] many = Embed([.. Enumerable.Repeat(Documents, 3).SelectMany(d => d)]);
        Assert.That(many.Select((v, i) => TensorPrimitives.Dot<float>(v, Vectors.Value[i % Documents.Length])), Has.All.GreaterThan(0.999f));
    }

    [Test]
    public void Cancelling_in_the_middle_of_long_texts_stops_and_leaves_the_embedder_usable()
    {
        using var embedder = MiniLm.Embedder();
        using var cancel = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        string[] texts = [.. Enumerable.Repeat(string.Join(' ', Enumerable.Repeat("moon", 500)), 64)];
        Assert.That(() => embedder.Embed(texts, cancel.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(embedder.Embed([Documents[0]], default).Vectors[0], Is.EqualTo(Embed([Documents[0]]).Single()));
    }

    [Test]
    public void A_model_that_pools_nothing_is_refused_in_words() =>
        Assert.That(() => new Embedder(SmolLm.Model, new DecodeQueue(), threads: 1), Throws.TypeOf<ModelException>().With.Message.Contains("choose an embedding model"));

    private static float[][] Embed(string[] texts)
    {
        using var embedder = MiniLm.Embedder();
        return [.. embedder.Embed(texts, default).Vectors];
    }

    private static int[] Top(float[] scores) => [.. Enumerable.Range(0, scores.Length).OrderByDescending(i => scores[i]).Take(4)];
}
