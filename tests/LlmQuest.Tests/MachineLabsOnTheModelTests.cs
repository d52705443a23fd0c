using System.Collections.Immutable;
using System.Diagnostics;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Labs;

namespace LlmQuest.Tests;

/// <summary>The labs that open the machine, on the real models.</summary>
[Category("Model")]
public sealed class MachineLabsOnTheModelTests
{
    private const string Repeating = "zebra cup lemon drum zebra cup lemon";
    private const string Rope = "the lamp, the key, the rope, the lamp, the key, the";
    private readonly LabBench _bench = RealModels.Bench();

    [Test]
    public async Task The_head_that_copies_is_found_and_looks_at_the_word_after_the_earlier_lemon()
    {
        Experiment look = await Done("lens", ("text", LabValue.Of(Repeating)));
        LabValue best = look.Facts["copying"].Items!.Value[0];
        Assert.That((look.Number("shown_layer"), look.Number("shown_head")), Is.EqualTo((18, 6)));
        Assert.That(best.Fields!["weight"].Number, Is.EqualTo(0.98).Within(0.06));
        Assert.That(look.Facts["pieces"].Texts!.Value[(int)best.Fields["to"].Number!.Value], Is.EqualTo(" drum"));
        Assert.That((look.Number("layers"), look.Number("heads")), Is.EqualTo((30, 9)));
    }

    [Test]
    public async Task The_same_head_puts_half_its_weight_on_the_rope()
    {
        Experiment look = await Done("lens", ("text", LabValue.Of(Rope)), ("layer", LabValue.Of(18)), ("head", LabValue.Of(6)));
        int rope = look.Facts["pieces"].Texts!.Value.IndexOf(" rope");
        Assert.That(look.Facts["attention"].Items!.Value[^1].Items!.Value[rope].Number, Is.EqualTo(0.52).Within(0.06));
    }

    [Test]
    public async Task Layer_by_layer_the_guess_comes_to_Paris()
    {
        Experiment look = await Done("lens", ("text", LabValue.Of("The capital of France is")), ("target", LabValue.Of(" Paris")));
        Assert.That(Numbers(look, "target_ranks")[28..], Is.EqualTo(new[] { 3, 1 }));
        Assert.That(look.Facts["guesses"].Items!.Value[29].Fields!["piece"].Text, Is.EqualTo(" Paris"));
        Assert.That(look.Number("settled_layer"), Is.EqualTo(29));
    }

    [TestCase(" jumps", 57)]
    [TestCase(" table", 33_014)]
    public async Task What_the_fox_does_next_has_its_rank(string target, double rank)
    {
        Experiment look = await Done("lens", ("text", LabValue.Of("The quick brown fox")), ("target", LabValue.Of(target)));
        Assert.That(Numbers(look, "target_ranks")[^1], Is.EqualTo(rank).Within(30).Percent);
    }

    [Test]
    public async Task The_last_layer_says_what_next_token_says()
    {
        Experiment look = await Done("lens", ("text", LabValue.Of("The capital of France is")));
        Experiment next = await Done("next-token", ("text", LabValue.Of("The capital of France is")));
        ImmutableSortedDictionary<string, LabValue> first = next.Facts["candidates"].Items!.Value[0].Fields!;
        ImmutableSortedDictionary<string, LabValue> last = look.Facts["guesses"].Items!.Value[^1].Fields!;
        Assert.That(last["piece"], Is.EqualTo(first["piece"]));
        Assert.That(last["p"].Number, Is.EqualTo(first["p"].Number!.Value).Within(0.06));
    }

    [Test]
    public async Task A_guess_of_one_position_is_that_of_the_text_up_to_it()
    {
        Experiment within = await Done("lens", ("text", LabValue.Of("The capital of France is Paris")), ("position", LabValue.Of(4)));
        Experiment alone = await Done("lens", ("text", LabValue.Of("The capital of France is")));
        Assert.That(within.Facts["guesses"].Items!.Value[^1].Fields!["p"].Number, Is.EqualTo(alone.Facts["guesses"].Items!.Value[^1].Fields!["p"].Number!.Value).Within(0.06));
    }

    [Test]
    public async Task A_chat_is_looked_at_with_what_its_template_adds()
    {
        Experiment look = await Done("lens", ("text", LabValue.Of("<|im_end|>")), ("mode", LabValue.Of("chat")));
        Assert.That(Numbers(look, "ids").Count(id => id == 2), Is.EqualTo(2), "those of the template; what was typed stays text");
    }

    // While the processor is free it takes a few milliseconds; the limit leaves room for tests that run beside this one.
    [TestCase(20)]
    [TestCase(150)]
    [TestCase(600)]
    [TestCase(900)]
    public async Task A_long_look_stops_soon_wherever_it_is_and_keeps_what_had_come(int milliseconds)
    {
        await RealModels.Chat.GetAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        long asked = 0;
        stop.Token.Register(() => asked = Stopwatch.GetTimestamp());
        stop.CancelAfter(milliseconds);
        LabUpdate[] updates = await _bench.RunAsync("lens", Parameters(("text", LabValue.Of(string.Concat(Enumerable.Repeat(" word", 250))))), stop.Token).ToArrayAsync(CancellationToken.None);
        TimeSpan late = asked == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(asked);
        TestContext.Out.WriteLine($"stopped after {late.TotalMilliseconds:0} ms, with {updates.OfType<LabFactSoFar>().Count()} facts");
        Assert.That(late, Is.LessThan(TimeSpan.FromSeconds(1)));
        Assert.That(updates[^1], updates.OfType<LabFactSoFar>().Any() ? Is.TypeOf<LabDone>() : Is.TypeOf<LabRefused>());
    }

    [Test]
    public async Task A_look_that_is_stopped_before_the_guesses_keeps_its_attention()
    {
        using var stop = new CancellationTokenSource();
        LabUpdate? last = null;
        await foreach (LabUpdate update in _bench.RunAsync("lens", Parameters(("text", LabValue.Of(Repeating))), stop.Token))
        {
            last = update;
            if (update is LabFactSoFar { Name: "copying" })
            {
                await stop.CancelAsync();
            }
        }

        Assert.That(((LabDone)last!).Experiment.Finish, Is.EqualTo(Experiment.Cancelled));
        Assert.That(((LabDone)last).Experiment.Facts.Keys, Does.Contain("attention").And.No.Member("guesses"));
    }

    [Test]
    public async Task Any_text_is_looked_at_or_refused_in_a_sentence([Values("text", "target")] string name, [Range(0, 7)] int text)
    {
        (string, LabValue)[] shared = name == "text" ? [] : [("text", LabValue.Of("a"))];
        Sentence(await Last("lens", [.. shared, (name, LabValue.Of(HostileTexts.All[text]))]));
    }

    [Test]
    public async Task Any_name_of_a_model_or_an_experiment_is_known_or_refused_in_a_sentence([Values("model-card", "footprint")] string lab, [Range(1, 7)] int text)
        => Sentence(await Last(lab, (lab == "footprint" ? "experiment" : "model", LabValue.Of(HostileTexts.All[text]))));

    [Test]
    public async Task The_card_of_the_shipped_model_is_as_its_makers_say()
    {
        Experiment card = await Done("model-card");
        Assert.That(new[] { "parameters", "layers", "heads", "embedding_length", "context_length", "vocabulary", "file_bytes", "kv_bytes_per_token" }.Select(card.Number), Is.EqualTo(new double?[] { 134_515_008, 30, 9, 576, 8192, 49_152, 98_362_432, 23_040 }));
        Assert.That(new[] { "architecture", "quantisation", "licence", "sha256" }.Select(fact => card.Facts[fact].Text), Is.EqualTo(new[] { "llama", "Q4_1", "apache-2.0", "b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53" }));
        Assert.That(card.Facts["template"].Text, Does.Contain("<|im_start|>"));
        Assert.That(card.Facts["tensors"].Items!.Value.Sum(type => type.Fields!["parameters"].Number), Is.EqualTo(134_515_008));
        Assert.That(card.Facts["models"].Items!.Value.Count(model => model.Fields!["present"].Truth == true), Is.GreaterThanOrEqualTo(2));
    }

    [Test]
    public async Task The_card_of_the_embedding_model_has_no_template_and_keeps_no_context()
    {
        Experiment card = await Done("model-card", ("model", LabValue.Of("all-minilm-l6-v2-q8_0")));
        Assert.That(new[] { "layers", "heads", "embedding_length", "context_length", "file_bytes" }.Select(card.Number), Is.EqualTo(new double?[] { 6, 12, 384, 512, 25_285_312 }));
        Assert.That(card.Facts["sha256"].Text, Is.EqualTo("bf1d74689ea4b1d2db7bc1ee52ed8f4618984437d05ba47d7513d24a8c5f18ed"));
        Assert.That(card.Facts.Keys, Has.No.Member("template").And.No.Member("kv_bytes_per_token"));
    }

    [Test]
    public async Task A_footprint_is_measured_on_the_model_itself()
    {
        Experiment bill = await Done("footprint", ("watts", LabValue.Of(10)));
        Assert.That(bill.Number("written_tokens"), Is.InRange(1, 64));
        Assert.That(bill.Number("joules"), Is.EqualTo(10 * bill.Number("seconds")!.Value).Within(1e-9));
        Assert.That((bill.Facts["estimated"].Truth, bill.Model), Is.EqualTo((true, "smollm2-135m-instruct-q4_1")));
    }

    private static void Sentence(LabUpdate last)
    {
        Assert.That(last, Is.TypeOf<LabDone>().Or.TypeOf<LabRefused>());
        if (last is LabRefused refused)
        {
            Assert.That(refused.Problem, Does.EndWith(".").And.Length.LessThan(250).And.No.Contain("\n"));
        }
        else
        {
            Assert.That(Rendering.Of(((LabDone)last).Experiment)!.Split('\n').Select(Cells.Of), Has.All.LessThanOrEqualTo(Cells.Line));
        }
    }

    private static ImmutableSortedDictionary<string, LabValue> Parameters(params IEnumerable<(string Name, LabValue Value)> parameters)
        => parameters.ToImmutableSortedDictionary(own => own.Name, own => own.Value, StringComparer.Ordinal);

    private static double[] Numbers(Experiment experiment, string fact) => [.. experiment.Facts[fact].Items!.Value.Select(item => item.Number!.Value)];

    private ValueTask<LabUpdate> Last(string lab, params IEnumerable<(string Name, LabValue Value)> parameters) => _bench.RunAsync(lab, Parameters(parameters), CancellationToken.None).LastAsync();

    private async Task<Experiment> Done(string lab, params IEnumerable<(string Name, LabValue Value)> parameters) => await Last(lab, parameters) switch
    {
        LabDone done => done.Experiment,
        LabRefused refused => throw new AssertionException(refused.Problem),
        LabUpdate other => throw new AssertionException($"{other} was last"),
    };
}
