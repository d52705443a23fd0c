using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Labs.Lens;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Lens;

public sealed class LensLabTests
{
    private static readonly (string, LabValue) Text = ("text", LabValue.Of("abcab"));

    [Test]
    public async Task Every_declared_fact_is_said_when_there_is_a_target_and_an_earlier_same_token()
    {
        Experiment look = await Done(Copying(), Text, ("target", LabValue.Of("c")));
        Assert.That(look.Facts.Keys, Is.EquivalentTo(DeclaredLabs.Registry.Find("lens")!.Facts.Select(fact => fact.Name)));
        Assert.That((look.Number("layers"), look.Number("heads")), Is.EqualTo((3, 2)));
        Assert.That(Numbers(look.Facts["ids"]), Is.EqualTo(new[] { 1, 2, 3, 1, 2 }));
        Assert.That(look.Facts["pieces"].Texts, Is.EqualTo(new[] { "a", "b", "c", "a", "b" }));
        Assert.That(look.PromptIds, Is.EqualTo(new[] { 1, 2, 3, 1, 2 }));
    }

    [Test]
    public async Task A_head_that_copies_is_found_and_shown()
    {
        Experiment look = await Done(Copying(), Text);
        LabValue best = look.Facts["copying"].Items!.Value[0];
        Assert.That(Link(best), Is.EqualTo((1, 1, 4, 2)));
        Assert.That(best.Fields!["weight"].Number, Is.EqualTo(0.7).Within(1e-6));
        Assert.That(look.Facts["copying"].Items!.Value, Has.Length.EqualTo(6), "one link for each head");
        Assert.That((look.Number("shown_layer"), look.Number("shown_head")), Is.EqualTo((1, 1)));
    }

    [Test]
    public async Task The_strongest_link_is_not_to_the_first_token_and_not_to_itself()
    {
        Experiment look = await Done(Copying(), Text);
        Assert.That(Link(look.Facts["strongest"]), Is.EqualTo((0, 0, 4, 3)));
        Assert.That(look.Facts["strongest"], Is.EqualTo(look.Facts["links"].Items!.Value[0]));
        Assert.That(look.Facts["links"].Items!.Value.Select(link => link.Fields!["to"].Number), Has.All.InRange(1, 3));
        Assert.That(look.Facts["links"].Items!.Value.Select(link => link.Fields!["weight"].Number), Is.Ordered.Descending);
        Assert.That(look.Facts["links"].Items!.Value, Has.Length.EqualTo(10));
    }

    [Test]
    public async Task Attention_has_a_row_for_each_token_over_the_tokens_up_to_it()
    {
        Experiment look = await Done(Copying(), Text);
        Assert.That(look.Facts["attention"].Items!.Value.Select(row => row.Items!.Value.Length), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
        Assert.That(Numbers(look.Facts["attention"].Items!.Value[4]), Is.EqualTo(new[] { 0.1, 0.1, 0.7, 0.1, 0.1 }).Within(1e-9));
    }

    [Test]
    public async Task A_text_without_an_earlier_same_token_shows_the_strongest_link()
    {
        Experiment look = await Done(Copying(), ("text", LabValue.Of("abcde")));
        Assert.That(look.Facts.Keys, Has.No.Member("copying"));
        Assert.That((look.Number("shown_layer"), look.Number("shown_head")), Is.EqualTo((0, 0)));
    }

    [TestCase("layer", 2, 2, 0)]
    [TestCase("head", 0, 2, 0)]
    public async Task Where_one_of_layer_and_head_is_set_the_other_is_the_best_with_it(string name, int value, int layer, int head)
    {
        Experiment look = await Done(Copying(), Text, (name, LabValue.Of(value)));
        Assert.That((look.Number("shown_layer"), look.Number("shown_head")), Is.EqualTo((layer, head)));
    }

    [Test]
    public async Task The_first_token_has_no_links()
    {
        Experiment look = await Done(Copying(), Text, ("position", LabValue.Of(0)));
        Assert.That(look.Facts.Keys, Has.No.Member("strongest").And.No.Member("links").And.No.Member("copying"));
        Assert.That((look.Number("shown_layer"), look.Number("shown_head")), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Each_layer_has_its_guesses_and_the_rank_of_the_target()
    {
        Experiment look = await Done(Copying(), Text, ("target", LabValue.Of("c")), ("top", LabValue.Of(3)));
        Assert.That(look.Facts["guesses"].Items!.Value.Select(guess => guess.Fields!["piece"].Text), Is.EqualTo(new[] { "a", "c", "c" }));
        Assert.That(Numbers(look.Facts["target_ranks"]), Is.EqualTo(new[] { 3, 1, 1 }));
        Assert.That(look.Number("settled_layer"), Is.EqualTo(1));
        LabValue first = look.Facts["layer_guesses"].Items!.Value[0];
        Assert.That(first.Items!.Value.Select(guess => guess.Fields!["piece"].Text), Is.EqualTo(new[] { "a", "b", "c" }));
        Assert.That(first.Items!.Value.Select(guess => guess.Fields!["p"].Number), Is.EqualTo(new[] { 4d / 7, 2d / 7, 1d / 7 }).Within(1e-5));
    }

    [Test]
    public async Task Of_a_target_of_several_tokens_the_first_is_followed_and_that_is_said()
    {
        Experiment look = await Done(Copying(), Text, ("target", LabValue.Of("ca")));
        Assert.That((look.Facts["target_piece"].Text, look.Number("target_tokens")), Is.EqualTo(("c", 2)));
        Assert.That(Numbers(look.Facts["target_ranks"]), Is.EqualTo(new[] { 3, 1, 1 }));
    }

    [Test]
    public async Task Without_a_target_nothing_is_said_of_one()
        => Assert.That((await Done(Copying(), Text)).Facts.Keys.Where(name => name.StartsWith("target", StringComparison.Ordinal)), Is.Empty);

    [TestCase("position", 5, "position goes from 0 to 4, since the text has 5 tokens, and 5 is outside.")]
    [TestCase("layer", 3, "layer goes from 0 to 2, since the model has 3 layers, and 3 is outside.")]
    [TestCase("head", 2, "head goes from 0 to 1, since a layer has 2 heads, and 2 is outside.")]
    public async Task What_is_outside_the_text_or_the_model_is_refused_with_its_range(string name, int value, string sentence)
        => Assert.That(await Run.Refused(Bench(Copying()), "lens", Text, (name, LabValue.Of(value))), Is.EqualTo(sentence));

    [TestCase("abcdefghijklmnopqrs", "The text has 19 tokens, and one look inside takes 16 at most: shorten it by 3.")]
    [TestCase("", "The prompt is empty: type some words for the model to go on from.")]
    public async Task A_text_that_cannot_be_looked_at_is_refused(string text, string sentence)
        => Assert.That(await Run.Refused(Bench(Copying()), "lens", ("text", LabValue.Of(text))), Is.EqualTo(sentence));

    [TestCase("", "The target is empty")]
    [TestCase("\u0004", "U+0004")]
    public async Task A_target_that_is_no_token_is_refused(string target, string sentence)
        => Assert.That(await Run.Refused(Bench(Copying()), "lens", Text, ("target", LabValue.Of(target))), Does.Contain(sentence));

    [Test]
    public async Task A_model_that_cannot_be_opened_says_so_itself()
        => Assert.That(await Run.Refused(new LabBench(new LensLab(new ScriptedSource(ScriptedModel.Babbling()).Host())), "lens", Text), Does.StartWith("A scripted model has no layers to look inside"));

    [Test]
    public async Task Damaged_weights_are_refused()
    {
        var inspector = new ScriptedInspector(1, 1, (_, _, _, _) => float.NaN, (_, _) => ScriptedModel.Only(1));
        Assert.That(await Run.Refused(Bench(inspector), "lens", Text), Does.Contain("weights are damaged"));
    }

    [Test]
    public async Task Attention_comes_first_and_the_guesses_layer_by_layer()
    {
        LabUpdate[] updates = await Bench(Deep()).RunAsync("lens", Run.Parameters(Text), CancellationToken.None).ToArrayAsync();
        Assert.That(updates[0], Is.TypeOf<LabBegan>());
        Assert.That(((LabFactSoFar)updates[1]).Name, Is.EqualTo("attention"));
        Assert.That(updates.OfType<LabFactSoFar>().Where(fact => fact.Name == "guesses").Select(fact => fact.Value.Items!.Value.Length), Is.EqualTo(new[] { 10, 12 }));
    }

    [Test]
    public async Task A_look_that_is_stopped_keeps_the_attention_and_the_layers_that_had_come()
    {
        using var stop = new CancellationTokenSource();
        ScriptedInspector inspector = Deep();
        int guesses = 0;
        inspector.Guessing = () =>
        {
            if (++guesses == 2)
            {
                stop.Cancel();
            }
        };
        Experiment look = ((LabDone)await Bench(inspector).RunAsync("lens", Run.Parameters(Text), stop.Token).LastAsync()).Experiment;
        Assert.That(look.Finish, Is.EqualTo(Experiment.Cancelled));
        Assert.That(look.Facts["guesses"].Items!.Value, Has.Length.EqualTo(10));
        Assert.That(look.Facts.Keys, Does.Contain("attention").And.No.Member("settled_layer"));
    }

    [Test]
    public async Task Looks_are_made_one_after_another()
    {
        ScriptedInspector inspector = Deep();
        LabBench bench = Bench(inspector);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Run.Done(bench, "lens", Text))));
        Assert.That(inspector.WasCrowded, Is.False);
    }

    // Layer 1, head 1 copies; layer 0, head 0 looks at the token before. After layer 0 the guesses are a, b, c, later c alone.
    private static ScriptedInspector Copying() => new(3, 2, Weight, (layer, _) => layer == 0 ? Abc() : ScriptedModel.Only(3));

    private static ScriptedInspector Deep() => new(12, 1, (_, _, from, _) => 1f / (from + 1), (_, _) => Abc());

    private static float Weight(int layer, int head, int from, int to) => (layer, head, to) switch
    {
        (1, 1, 2) => 0.7f,
        (0, 0, 3) => 0.9f,
        (2, 0, 2) => 0.3f,
        (1, 0, 0) or (2, 1, 4) => 0.95f,
        _ => 0.1f,
    };

    private static float[] Abc() => [.. ScriptedModel.Alphabet.Select(letter => letter switch { 'a' => MathF.Log(4), 'b' => MathF.Log(2), 'c' => 0f, _ => -30f })];

    private static LabBench Bench(ScriptedInspector inspector) => new(new LensLab(new ScriptedSource(inspector.Model()).Host()));

    private static Task<Experiment> Done(ScriptedInspector inspector, params IEnumerable<(string Name, LabValue Value)> parameters) => Run.Done(Bench(inspector), "lens", parameters);

    private static (double, double, double, double) Link(LabValue link) => (link.Fields!["layer"].Number!.Value, link.Fields["head"].Number!.Value, link.Fields["from"].Number!.Value, link.Fields["to"].Number!.Value);

    private static double[] Numbers(LabValue list) => [.. list.Items!.Value.Select(item => item.Number!.Value)];
}
