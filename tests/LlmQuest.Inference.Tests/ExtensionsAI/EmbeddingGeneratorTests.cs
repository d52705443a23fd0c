using System.Numerics.Tensors;
using LlmQuest.Inference.ExtensionsAI;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Retrieval;
using LlmQuest.Testing;
using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.Tests.ExtensionsAI;

public sealed class EmbeddingGeneratorTests
{
    private readonly DecodeQueue _queue = new();
    private Embedder _embedder = null!;
    private ModelEmbeddingGenerator _generator = null!;

    private static IEnumerable<TestCaseData> Unsupported =>
    [
        Case(new() { Dimensions = 100 }, "29 numbers, not 100"),
        Case(new() { ModelId = "other" }, "'other'"),
        Case(new() { AdditionalProperties = new() { ["truncate"] = true } }, "'truncate'"),
        Case(new() { RawRepresentationFactory = _ => null }, "RawRepresentationFactory"),
    ];

    [OneTimeSetUp]
    public void Make()
    {
        _embedder = new Embedder(ScriptedModel.Mumbling(), _queue, threads: 1, texts: 2);
        _generator = new ModelEmbeddingGenerator(_embedder, "paper");
    }

    [OneTimeTearDown]
    public void Free()
    {
        _generator.Dispose();
        _embedder.Dispose();
        _queue.Dispose();
    }

    [Test]
    public async Task Every_text_gets_the_embedders_vector_of_unit_length()
    {
        string[] texts = ["aab", "zz", "b", ""];
        GeneratedEmbeddings<Embedding<float>> result = await _generator.GenerateAsync(texts);
        Assert.That(result.Select(embedding => embedding.Vector.ToArray()), Is.EqualTo(_embedder.Embed(texts, default).Vectors));
        Assert.That(result.Take(3).Select(embedding => TensorPrimitives.Norm(embedding.Vector.Span)), Has.All.EqualTo(1f).Within(1e-6f));
        Assert.That(result.Select(embedding => embedding.ModelId), Has.All.EqualTo("paper"));
    }

    [Test]
    public async Task Tokens_are_counted_over_all_texts()
    {
        UsageDetails usage = (await _generator.GenerateAsync(["aab", "zz"])).Usage!;
        Assert.That((usage.InputTokenCount, usage.TotalTokenCount), Is.EqualTo((5L, 5L)));
    }

    [Test]
    public async Task No_texts_have_no_vectors() => Assert.That(await _generator.GenerateAsync([]), Is.Empty);

    [Test]
    public async Task Options_that_fit_the_model_change_nothing()
    {
        Embedding<float> one = (await _generator.GenerateAsync(["ab"], new EmbeddingGenerationOptions { Dimensions = 29, ModelId = "paper" }))[0];
        Assert.That(one.Vector.ToArray(), Is.EqualTo(_embedder.Embed(["ab"], default).Vectors[0]));
    }

    [TestCaseSource(nameof(Unsupported))]
    public void What_the_model_does_not_do_is_refused_by_name(EmbeddingGenerationOptions options, string thing)
        => Assert.That(() => _generator.GenerateAsync(["a"], options), Throws.TypeOf<NotSupportedException>().With.Message.Contains(thing));

    [Test]
    public void A_text_that_is_too_long_is_refused_by_how_much()
        => Assert.That(() => _generator.GenerateAsync(["a", new string('b', 70)]), Throws.TypeOf<ModelException>().With.Message.Contains("Text 2").And.Message.Contains("6 more").And.Message.Contains("split it"));

    [TestCase(null, "a", "Text 1")]
    [TestCase("a", null, "Text 2")]
    public void A_text_that_is_null_is_refused_by_its_place(string? first, string? second, string place)
        => Assert.That(() => _generator.GenerateAsync([first!, second!]), Throws.ArgumentException.With.Message.Contains(place));

    [Test]
    public void A_call_that_was_stopped_computes_nothing()
        => Assert.That(() => _generator.GenerateAsync(["a"], cancellationToken: new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    [CancelAfter(30_000)]
    public async Task It_waits_for_its_turn_in_the_queue(CancellationToken testStop)
    {
        using var queue = new DecodeQueue();
        using var embedder = new Embedder(ScriptedModel.Mumbling(), queue, threads: 1);
        using var generator = new ModelEmbeddingGenerator(embedder, "paper");
        IDisposable turn = await queue.EnterAsync(testStop);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(testStop);
        Task waiting = generator.GenerateAsync(["a"], cancellationToken: stop.Token);
        await stop.CancelAsync();
        Assert.That(() => waiting, Throws.InstanceOf<OperationCanceledException>());
        turn.Dispose();
        Assert.That(await generator.GenerateAsync(["a"], cancellationToken: testStop), Has.Count.EqualTo(1));
    }

    [Test]
    public void A_generator_tells_who_it_is()
    {
        var metadata = _generator.GetService<EmbeddingGeneratorMetadata>()!;
        Assert.That((metadata.ProviderName, metadata.DefaultModelId, metadata.DefaultModelDimensions), Is.EqualTo(("llmquest", "paper", (int?)29)));
        Assert.That((_generator.GetService<Embedder>(), _generator.GetService<Embedder>("key"), _generator.GetService<string>()), Is.EqualTo((_embedder, (Embedder?)null, (string?)null)));
    }

    private static TestCaseData Case(EmbeddingGenerationOptions options, string thing) => new TestCaseData(options, thing).SetArgDisplayNames(thing);
}
