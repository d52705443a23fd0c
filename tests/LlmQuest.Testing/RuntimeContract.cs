using System.Numerics.Tensors;
using System.Text;
using LlmQuest.Inference.Seam;
using NUnit.Framework.Constraints;

namespace LlmQuest.Testing;

/// <summary>What every runtime must do. A test project derives a fixture for each runtime it can load.</summary>
public abstract class RuntimeContract
{
    private const string Prompt = "the cat sat on the mat and";
    private const string OtherPrompt = "a dog ran to the";

    protected abstract IModelRuntime Runtime { get; }

    protected abstract ILanguageModel Model { get; }

    protected abstract ILanguageModel EmbeddingModel { get; }

    [Test]
    public void The_runtime_names_itself() => Assert.That(Runtime.Name, Is.Not.Empty);

    [Test]
    public void The_card_has_a_vocabulary_layers_and_a_trained_context()
    {
        ModelCard card = Model.Card;
        Assert.That(card.Description, Is.Not.Empty);
        Assert.That((int[])[card.Vocabulary, card.Layers, card.TrainedContext], Has.All.GreaterThan(0));
    }

    [Test]
    public void The_device_that_computes_is_named()
    {
        Assert.That(Model.Device.Kind, Is.EqualTo("CPU").Or.EqualTo("GPU"));
        Assert.That(Model.Device.Name, Is.Not.Empty);
    }

    [Test]
    public void Tokens_make_the_text_again()
    {
        int[] tokens = Tokens(Prompt);
        Assert.That(tokens, Has.All.InRange(0, Model.Card.Vocabulary - 1));
        Assert.That(Encoding.UTF8.GetString([.. tokens.SelectMany(t => Model.TokenBytes(t, renderSpecial: false))]), Is.EqualTo(Prompt));
    }

    [Test]
    public void Some_token_ends_a_generation() =>
        Assert.That(Enumerable.Range(0, Model.Card.Vocabulary).Count(Model.IsEndOfGeneration), Is.InRange(1, Model.Card.Vocabulary / 2));

    [Test]
    public void Only_tokens_that_ask_get_rows()
    {
        int[] tokens = Tokens(Prompt);
        var batch = new DecodeBatch();
        for (int i = 0; i < tokens.Length; i++)
        {
            batch.Add(tokens[i], i, sequence: 0, wantsLogits: i is 1 or 3);
        }

        float[] rows = Filled(3);
        using IDecodeContext context = Context();
        Assert.That(context.Decode(batch, rows, default), Is.EqualTo(DecodeOutcome.Done));
        Assert.That(Row(rows, 0), CloseTo(After(tokens[..2])));
        Assert.That(Row(rows, 1), CloseTo(After(tokens[..4])));
        Assert.That(Row(rows, 2), Has.All.NaN);
    }

    [Test]
    public void A_batch_without_tokens_is_done_at_once()
    {
        using IDecodeContext context = Context();
        Assert.That(context.Decode(new DecodeBatch(), [], default), Is.EqualTo(DecodeOutcome.Done));
    }

    [Test]
    public void A_sequence_has_the_same_logits_in_a_batch_as_alone()
    {
        int[] first = Tokens(Prompt);
        int[] second = Tokens(OtherPrompt);
        var batch = new DecodeBatch();
        Append(batch, first, 0);
        Append(batch, second, 1);
        float[] rows = Filled(2);
        using IDecodeContext context = Context();
        Assert.That(context.Decode(batch, rows, default), Is.EqualTo(DecodeOutcome.Done));
        Assert.That(rows, Is.EqualTo((float[])[.. After(first), .. After(second)]));
    }

    [Test]
    public void A_copied_sequence_goes_its_own_way()
    {
        int[] prompt = Tokens(Prompt);
        int[] more = Tokens(" slept");
        int[] other = Tokens(" ran");
        using IDecodeContext context = Context();
        Decode(context, prompt);
        context.CopySequence(0, 1);
        float[] copy = Decode(context, more, sequence: 1, from: prompt.Length);
        float[] original = Decode(context, other, sequence: 0, from: prompt.Length);
        Assert.That(copy, CloseTo(After(prompt, more)));
        Assert.That(original, CloseTo(After(prompt, other)));
        Assert.That(original, !CloseTo(copy));
    }

    [Test]
    public void A_copy_takes_no_cells()
    {
        using IDecodeContext context = Context(cells: 256);
        int[] prompt = Repeated(200);
        Decode(context, prompt);
        context.CopySequence(0, 1);
        context.CopySequence(0, 2);
        Assert.That(TryDecode(context, Repeated(40), sequence: 2, from: 200), Is.EqualTo(DecodeOutcome.Done));
    }

    [Test]
    public void A_copy_replaces_what_the_sequence_held()
    {
        int[] prompt = Tokens(Prompt);
        int[] more = Tokens(" slept");
        using IDecodeContext context = Context();
        Decode(context, Tokens(OtherPrompt), sequence: 1);
        Decode(context, prompt);
        context.CopySequence(0, 1);
        Assert.That(Decode(context, more, sequence: 1, from: prompt.Length), CloseTo(After(prompt, more)));
    }

    [Test]
    public void What_is_removed_and_decoded_again_has_the_same_logits()
    {
        int[] prompt = Tokens(Prompt);
        int[] more = Tokens(" slept");
        using IDecodeContext context = Context();
        Decode(context, prompt);
        float[] first = Decode(context, more, from: prompt.Length);
        context.RemoveSequence(0, prompt.Length);
        Assert.That(Decode(context, more, from: prompt.Length), Is.EqualTo(first));
        context.RemoveSequence(0, 0);
        Assert.That(Decode(context, Tokens(OtherPrompt)), CloseTo(After(Tokens(OtherPrompt))));
    }

    [Test]
    public void Keeping_one_sequence_frees_the_others()
    {
        int[] prompt = Tokens(Prompt);
        int[] more = Tokens(" slept");
        using IDecodeContext context = Context(cells: 256);
        Decode(context, prompt, sequence: 1);
        Decode(context, Repeated(200), sequence: 0);
        context.KeepSequence(1);
        Assert.That(TryDecode(context, Repeated(200), sequence: 0), Is.EqualTo(DecodeOutcome.Done));
        Assert.That(Decode(context, more, sequence: 1, from: prompt.Length), CloseTo(After(prompt, more)));
    }

    [Test]
    public void A_full_context_says_so_and_works_again_when_cells_are_freed()
    {
        using IDecodeContext context = Context(cells: 256);
        Decode(context, Repeated(200));
        Assert.That(TryDecode(context, Repeated(100), sequence: 1), Is.EqualTo(DecodeOutcome.ContextFull));
        context.RemoveSequence(0, 0);
        context.RemoveSequence(1, 0);
        Assert.That(Decode(context, Tokens(Prompt), sequence: 1), CloseTo(After(Tokens(Prompt))));
    }

    [Test]
    public void A_cancelled_decode_is_aborted_and_the_context_works_again()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        using IDecodeContext context = Context();
        Assert.That(context.Decode(Batch(Tokens(Prompt), 0, 0), Filled(1), cancelled.Token), Is.EqualTo(DecodeOutcome.Aborted));
        context.RemoveSequence(0, 0);
        Assert.That(Decode(context, Tokens(Prompt)), CloseTo(After(Tokens(Prompt))));
    }

    [Test]
    public void A_sequence_that_the_context_lacks_is_refused()
    {
        using IDecodeContext context = Context();
        Assert.That(() => context.KeepSequence(context.MaxSequences), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => context.CopySequence(0, -1), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Texts_have_the_same_vectors_in_a_batch_as_alone()
    {
        string[] texts = ["the cat sat on the mat", "a dog ran to the river and swam", "profits", "the cat", "bread and butter"];
        using IEmbeddingContext context = EmbeddingModel.CreateEmbeddingContext(new ContextOptions(256, 3, 1));
        float[] together = Vectors(context, texts);
        for (int i = 0; i < texts.Length; i++)
        {
            ReadOnlySpan<float> one = together.AsSpan(i * context.Length, context.Length);
            Assert.That(TensorPrimitives.CosineSimilarity(one, Vectors(context, [texts[i]])), Is.GreaterThan(0.999f));
        }
    }

    [Test]
    public void Similar_texts_have_nearer_vectors()
    {
        using IEmbeddingContext context = EmbeddingModel.CreateEmbeddingContext(new ContextOptions(256, 4, 1));
        float[] vectors = Vectors(context, ["the cat sat on the mat", "a cat sat on a mat", "quarterly profits of banks grew"]);
        ReadOnlySpan<float> first = vectors.AsSpan(0, context.Length);
        float near = TensorPrimitives.CosineSimilarity(first, vectors.AsSpan(context.Length, context.Length));
        float far = TensorPrimitives.CosineSimilarity(first, vectors.AsSpan(2 * context.Length, context.Length));
        Assert.That(near, Is.GreaterThan(far + 0.1f));
    }

    [Test]
    public void A_text_that_is_too_long_to_embed_is_refused()
    {
        using IEmbeddingContext context = EmbeddingModel.CreateEmbeddingContext(new ContextOptions(32, 1, 1));
        int[] tokens = [.. Enumerable.Repeat(EmbeddingModel.TokenizeWhole("a")[0], context.MaxTokens + 1)];
        Assert.That(() => context.Embed([tokens], new float[context.Length], default), Throws.ArgumentException);
    }

    [Test]
    public void A_cancelled_embedding_stops_and_the_context_works_again()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        using IEmbeddingContext context = EmbeddingModel.CreateEmbeddingContext(new ContextOptions(64, 1, 1));
        int[] tokens = EmbeddingModel.TokenizeWhole("the cat");
        Assert.That(() => context.Embed([tokens], new float[context.Length], cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(TensorPrimitives.Norm(Vectors(context, ["the cat"])), Is.GreaterThan(0f));
    }

    [Test]
    public void Looking_inside_works_or_is_refused_in_a_sentence()
    {
        if (!Model.TryInspect(out ITensorInspector? inspector, out string? reason))
        {
            Assert.That(reason, Does.EndWith("."));
            return;
        }

        int[] tokens = Tokens(Prompt);
        TensorCapture capture = inspector.Capture(tokens, default);
        Assert.That((capture.Attention.Length, capture.LayerOutputs.Length), Is.EqualTo((Model.Card.Layers, Model.Card.Layers)));
        Assert.That(capture.LayerOutputs.Select(l => l.Shape[0]), Has.All.EqualTo(tokens.Length));
    }

    private float[] Vectors(IEmbeddingContext context, string[] texts)
    {
        var vectors = new float[texts.Length * context.Length];
        context.Embed([.. texts.Select(EmbeddingModel.TokenizeWhole)], vectors, default);
        return vectors;
    }

    /// <summary>Equal but for rounding: where the cells of a sequence lie moves the sums a little. 0.06 is the bar that no processor variant crosses.</summary>
    private static Constraint CloseTo(float[] expected) =>
        Is.Not.Null.And.Matches((float[]? actual) => TensorPrimitives.Distance<float>(Probabilities(actual!), Probabilities(expected)) < 0.06f);

    private static float[] Probabilities(float[] logits)
    {
        var probabilities = new float[logits.Length];
        TensorPrimitives.SoftMax<float>(logits, probabilities);
        return probabilities;
    }

    private IDecodeContext Context(int cells = 512) => Model.CreateContext(new ContextOptions(cells, 4, Threads: 1));

    private int[] Tokens(string text) => Model.Tokenize(text, parseSpecial: false);

    private int[] Repeated(int count) => [.. Enumerable.Repeat(Tokens("a")[0], count)];

    private float[] After(params int[][] parts)
    {
        using IDecodeContext context = Context();
        float[] logits = [];
        int from = 0;
        foreach (int[] part in parts)
        {
            logits = Decode(context, part, 0, from);
            from += part.Length;
        }

        return logits;
    }

    private float[] Decode(IDecodeContext context, int[] tokens, int sequence = 0, int from = 0)
    {
        float[] logits = Filled(1);
        Assert.That(context.Decode(Batch(tokens, sequence, from), logits, default), Is.EqualTo(DecodeOutcome.Done));
        return logits;
    }

    private DecodeOutcome TryDecode(IDecodeContext context, int[] tokens, int sequence = 0, int from = 0) =>
        context.Decode(Batch(tokens, sequence, from), Filled(1), default);

    private float[] Filled(int rows)
    {
        var logits = new float[rows * Model.Card.Vocabulary];
        Array.Fill(logits, float.NaN);
        return logits;
    }

    private float[] Row(float[] rows, int row) => rows.AsSpan(row * Model.Card.Vocabulary, Model.Card.Vocabulary).ToArray();

    private static DecodeBatch Batch(int[] tokens, int sequence, int from)
    {
        var batch = new DecodeBatch();
        Append(batch, tokens, sequence, from);
        return batch;
    }

    private static void Append(DecodeBatch batch, int[] tokens, int sequence, int from = 0)
    {
        for (int i = 0; i < tokens.Length; i++)
        {
            batch.Add(tokens[i], from + i, sequence, wantsLogits: i == tokens.Length - 1);
        }
    }
}
