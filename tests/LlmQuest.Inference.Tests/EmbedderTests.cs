using System.Numerics.Tensors;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Retrieval;
using LlmQuest.Testing;

namespace LlmQuest.Inference.Tests;

public sealed class EmbedderTests
{
    [Test]
    public void Vectors_have_unit_length_and_the_order_of_the_texts()
    {
        EmbeddingResult result = Embed("aab", "zz", "b");
        Assert.That(result.Vectors.Select(v => TensorPrimitives.Norm<float>(v)), Has.All.EqualTo(1f).Within(1e-6f));
        Assert.That(result.Vectors[0][ScriptedModel.IdOf('a')], Is.EqualTo(2f / MathF.Sqrt(5f)).Within(1e-6f));
        Assert.That(result.Vectors[1][ScriptedModel.IdOf('z')], Is.EqualTo(1f));
    }

    [Test]
    public void A_text_without_tokens_gets_zeros_and_moves_no_other()
    {
        EmbeddingResult result = Embed("", "b", "");
        Assert.That(result.Vectors[0], Has.All.Zero);
        Assert.That(result.Vectors[1][ScriptedModel.IdOf('b')], Is.EqualTo(1f));
        Assert.That(result.Vectors[2], Has.All.Zero);
    }

    [Test]
    public void No_texts_have_no_vectors() => Assert.That(Embed().Vectors, Is.Empty);

    [Test]
    public void One_text_that_is_too_long_refuses_them_all_by_how_much()
    {
        EmbeddingResult result = Embed("a", new string('b', 70));
        Assert.That(result.Vectors, Is.Empty);
        Assert.That(result.Refusal, Is.EqualTo(new TextTooLong(1, 70, 64)));
        Assert.That(result.Refusal!.Message, Does.Contain("Text 2").And.Contain("6 more").And.Contain("split it"));
        Assert.That(Embed(new string('b', 65), "a").Refusal, Is.EqualTo(new TextTooLong(0, 65, 64)));
    }

    [Test]
    public void The_longest_text_is_taken() => Assert.That(Embed(new string('b', 64)).Refusal, Is.Null);

    [Test]
    public async Task An_embedder_has_its_turn_while_it_computes_and_gives_it_back()
    {
        using var queue = new DecodeQueue();
        Task<IDisposable>? other = null;
        using var model = ScriptedModel.Mumbling();
        model.Embedding = () =>
        {
            other = queue.EnterAsync(CancellationToken.None);
            Assert.That(other.IsCompleted, Is.False);
        };
        using var embedder = new Embedder(model, queue, threads: 1);
        embedder.Embed(["a"], default);
        (await other!).Dispose();
    }

    private static EmbeddingResult Embed(params string[] texts)
    {
        using var model = ScriptedModel.Mumbling();
        using var queue = new DecodeQueue();
        using var embedder = new Embedder(model, queue, threads: 1, texts: 2);
        return embedder.Embed(texts, default);
    }
}
