using System.Numerics.Tensors;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.LlamaCpp.Tests;

[Category("Model")]
[NonParallelizable]
public sealed class InspectorTests
{
    private const string Repeating = "zebra cup lemon drum zebra cup lemon";
    private const string France = "The capital of France is";

    [Test]
    public void Attention_rows_sum_to_one_and_look_at_no_later_key()
    {
        TensorCapture capture = Capture(Repeating);
        int tokens = capture.Attention[0].Shape[1];
        Assert.That(capture.Attention.Select(a => a.Shape.ToArray()), Has.All.EqualTo((int[])[9, tokens, tokens]));
        foreach ((CapturedTensor layer, int head, int query) in Rows(capture))
        {
            Assert.That(TensorPrimitives.Sum(layer.Row(head, query)), Is.EqualTo(1f).Within(1e-3f));
            Assert.That(layer.Row(head, query)[(query + 1)..].ToArray(), Has.All.Zero);
        }
    }

    [Test]
    public void A_copying_head_looks_at_the_word_after_the_earlier_lemon()
    {
        int[] tokens = SmolLm.Model.Tokenize(Repeating, parseSpecial: false);
        int lemon = SmolLm.Model.Tokenize(" lemon", parseSpecial: false)[^1];
        int after = Array.IndexOf(tokens, lemon) + 1;
        Assert.That(Capture(Repeating).Attention[18].Row(6, tokens.Length - 1)[after], Is.EqualTo(0.98f).Within(0.06f));
    }

    [TestCase(28, 3)]
    [TestCase(29, 1)]
    public void Layer_by_layer_the_guess_comes_to_Paris(int layer, int rank)
    {
        int paris = SmolLm.Model.Tokenize(" Paris", parseSpecial: false).Single();
        float[] logits = Guess(Capture(France).LayerOutputs[layer].Row(4));
        Assert.That(logits.Count(l => l >= logits[paris]), Is.EqualTo(rank));
    }

    [Test]
    public void The_last_layers_guess_is_the_ordinary_decode()
    {
        using IDecodeContext context = SmolLm.Context();
        float[] ordinary = Probabilities(SmolLm.LogitsAfter(context, SmolLm.Model.Tokenize(France, parseSpecial: false)));
        float[] guess = Probabilities(Guess(Capture(France).LayerOutputs[29].Row(4)));
        Assert.That(ordinary.Zip(guess, (o, g) => MathF.Abs(o - g)).Max(), Is.LessThan(0.06f));
    }

    [Test]
    public void Many_rows_are_guessed_as_each_alone()
    {
        ReadOnlyMemory<float> rows = Capture(France).LayerOutputs[10].Values;
        float[] together = Guess(rows.Span);
        int length = SmolLm.Model.Card.EmbeddingLength;
        float[][] alone = [.. Enumerable.Range(0, 5).Select(i => Guess(rows.Span.Slice(i * length, length)))];
        Assert.That(together, Is.EqualTo(alone.SelectMany(l => l)));
    }

    [Test]
    public void A_guess_needs_whole_vectors_and_room() =>
        Assert.That(() => Inspector().Guess(new float[577], new float[49152], default), Throws.ArgumentException);

    [Test]
    public void The_final_norm_has_one_weight_per_number() =>
        Assert.That(Capture(France).FinalNorm.Shape, Is.EqualTo((int[])[SmolLm.Model.Card.EmbeddingLength]));

    [Test]
    public void The_longest_text_is_captured_and_a_longer_one_refused()
    {
        ITensorInspector inspector = Inspector();
        int[] tokens = [.. Enumerable.Range(0, inspector.MaxTokens + 1).Select(i => 500 + i)];
        Assert.That(inspector.Capture(tokens[1..], default).Attention[^1].Shape, Is.EqualTo((int[])[9, 256, 256]));
        Assert.That(() => inspector.Capture(tokens, default), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void A_cancelled_capture_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.That(() => Inspector().Capture([1, 2], cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void An_embedding_model_refuses_in_a_sentence()
    {
        Assert.That(MiniLm.Model.TryInspect(out _, out string? reason), Is.False);
        Assert.That(reason, Does.Contain("bert").And.EndWith("."));
    }

    private static ITensorInspector Inspector() =>
        SmolLm.Model.TryInspect(out ITensorInspector? inspector, out string? reason) ? inspector : throw new InvalidOperationException(reason);

    private static TensorCapture Capture(string text) => Inspector().Capture(SmolLm.Model.Tokenize(text, parseSpecial: false), default);

    private static IEnumerable<(CapturedTensor Layer, int Head, int Query)> Rows(TensorCapture capture) =>
        from layer in capture.Attention
        from head in Enumerable.Range(0, layer.Shape[0])
        from query in Enumerable.Range(0, layer.Shape[1])
        select (layer, head, query);

    private static float[] Guess(ReadOnlySpan<float> hidden)
    {
        var logits = new float[hidden.Length / SmolLm.Model.Card.EmbeddingLength * SmolLm.Model.Card.Vocabulary];
        Inspector().Guess(hidden, logits, default);
        return logits;
    }

    private static float[] Probabilities(float[] logits)
    {
        var probabilities = new float[logits.Length];
        TensorPrimitives.SoftMax<float>(logits, probabilities);
        return probabilities;
    }
}
