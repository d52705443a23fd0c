using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Compare;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

public sealed class CompareTests
{
    [Test]
    public async Task The_same_model_writes_the_same_with_the_same_dice()
    {
        await using var pool = new ModelPool(100);
        PooledModel model = Model("one");
        Comparison comparison = await new CompareRunner(pool, () => 7).RunAsync(model, model, Parameters(), CancellationToken.None);
        Assert.That(comparison.Same);
        Assert.That(comparison.FirstDifference, Is.EqualTo(-1));
        Assert.That(comparison.SharedWords, Is.EqualTo(1));
        Assert.That(comparison.Left.Texts[0], Is.Not.Empty);
    }

    [Test]
    public async Task Both_models_have_computed_once_before_one_of_them_is_timed()
    {
        await using var pool = new ModelPool(100);
        List<string> decodes = [];
        await new CompareRunner(pool, () => 7).RunAsync(Heard("one", decodes), Heard("two", decodes), Parameters(), CancellationToken.None);
        Assert.That(decodes.Take(2), Is.EqualTo(new[] { "one", "two" }), "the warming up");
        Assert.That(decodes[2..decodes.LastIndexOf("one")], Has.All.EqualTo("one"));
        Assert.That(decodes[^1], Is.EqualTo("two"));
    }

    [Test]
    public async Task Two_models_that_do_not_fit_are_refused_before_one_of_them_writes()
    {
        await using var pool = new ModelPool(100);
        Assert.That(
            async () => await new CompareRunner(pool, () => 7).RunAsync(Model("one", 60), Model("two", 60), Parameters(), CancellationToken.None),
            Throws.TypeOf<ModelException>().With.Message.Contains("two needs").And.Message.Contains("beside one"));
    }

    [Test]
    public async Task A_model_without_a_chat_template_is_named_when_a_chat_was_asked_for()
    {
        await using var pool = new ModelPool(100);
        Assert.That(
            async () => await new CompareRunner(pool, () => 7).RunAsync(Model("one"), Model("two"), Parameters("chat"), CancellationToken.None),
            Throws.TypeOf<ModelException>().With.Message.Contains("one cannot answer").And.Message.Contains("no chat template"));
    }

    [TestCase("ab|cd", "ab|cd", -1)]
    [TestCase("ab|cd", "ab|ce", 1)]
    [TestCase("ab", "ab|cd", 1)]
    [TestCase("x", "ab", 0)]
    public void The_first_difference_is_a_token(string left, string right, int expected)
        => Assert.That(TextComparison.FirstDifference(Pieces(left), Pieces(right)), Is.EqualTo(expected));

    [TestCase("the cat sat", "The cat ran", 0.5)]
    [TestCase("one", "two", 0)]
    [TestCase("", "", 1)]
    [TestCase("it's a cat", "cat, a cat!", 2d / 3)]
    public void Shared_words_are_counted_once_and_without_case(string left, string right, double expected)
        => Assert.That(TextComparison.SharedWords(left, right), Is.EqualTo(expected).Within(1e-12));

    // One word for each token that is computed; the two run one after the other.
    private static PooledModel Heard(string name, List<string> decodes) => new(name, name, 10, () => new ScriptedSource(new ScriptedModel(_ =>
    {
        decodes.Add(name);
        return [float.NegativeInfinity, .. Enumerable.Repeat(0f, ScriptedModel.Alphabet.Length - 1)];
    })).Host());

    private static PooledModel Model(string name, long bytes = 10) => new(name, name, bytes, () => new ScriptedSource(ScriptedModel.Babbling()).Host());

    private static ImmutableSortedDictionary<string, LabValue> Parameters(string mode = "raw")
        => Core.Labs.Declared.DeclaredLabs.Registry.Find(GenerateLab.Name)!.Defaults
            .SetItem("prompt", LabValue.Of("a b"))
            .SetItem("mode", LabValue.Of(mode))
            .SetItem("max_new_tokens", LabValue.Of(8));

    private static byte[][] Pieces(string text) => [.. text.Split('|').Select(piece => System.Text.Encoding.UTF8.GetBytes(piece))];
}
