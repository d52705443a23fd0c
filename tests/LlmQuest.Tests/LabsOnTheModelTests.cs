using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Labs;

namespace LlmQuest.Tests;

/// <summary>The program's labs on the real models.</summary>
[Category("Model")]
public sealed class LabsOnTheModelTests
{
    private const string Treasure = "Treasure gleamed. The king's door is made of solid";
    private readonly LabBench _bench = RealModels.Bench();

    [Test]
    public async Task A_text_can_be_steered_towards_a_word_with_the_space_before_it()
    {
        Experiment steered = await Done("next-token", ("text", LabValue.Of(Treasure)), ("guess", LabValue.Of(" gold")));
        Experiment plain = await Done("next-token", ("text", LabValue.Of("The door is made of")), ("guess", LabValue.Of(" gold")));
        Assert.That(steered.Number("guess_p"), Is.EqualTo(0.85).Within(0.05));
        Assert.That(steered.Number("guess_rank"), Is.EqualTo(1));
        Assert.That(plain.Number("guess_p"), Is.LessThan(0.01));
    }

    [Test]
    public async Task A_longer_guess_is_as_likely_as_its_tokens_one_after_another()
    {
        Experiment whole = await Done("next-token", ("text", LabValue.Of(Treasure)), ("guess", LabValue.Of(" gold and silver")));
        string text = Treasure;
        double product = 1;
        foreach (string word in new[] { " gold", " and", " silver" })
        {
            product *= (await Done("next-token", ("text", LabValue.Of(text)), ("guess", LabValue.Of(word)))).Number("guess_p")!.Value;
            text += word;
        }

        Assert.That(whole.Number("guess_p"), Is.EqualTo(product).Within(1).Percent);
    }

    [Test]
    public async Task A_grid_is_what_its_rows_are_one_after_another()
    {
        (string, LabValue)[] shared = [("prompt", LabValue.Of("The best programming language is")), ("samples", LabValue.Of(3)), ("max_new_tokens", LabValue.Of(12)), ("seed", LabValue.Of(5))];
        Experiment grid = await Done("sampling-grid", shared);
        string[] alone = [];
        foreach (double temperature in new[] { 0.1, 0.7, 1.2 })
        {
            alone = [.. alone, .. (await Done("generate", [.. shared, ("mode", LabValue.Of("raw")), ("temperature", LabValue.Of(temperature))])).Texts];
        }

        Assert.That(grid.Texts, Is.EqualTo(alone));
        Assert.That(grid.Number("distinct"), Is.GreaterThan(3));
    }

    [Test]
    public async Task A_system_turn_takes_the_place_of_the_templates_own()
    {
        (string, LabValue)[] shared = [("text", LabValue.Of("Hi")), ("mode", LabValue.Of("chat"))];
        Experiment own = await Done("next-token", shared);
        Experiment brief = await Done("next-token", [.. shared, ("system", LabValue.Of("Be brief."))]);
        Assert.That(brief.Number("prompt_tokens"), Is.LessThan(own.Number("prompt_tokens")!));
        Assert.That(Numbers(brief, "ids")[^3..], Is.EqualTo(Numbers(own, "ids")[^3..]), "the beginning of the answer");
    }

    [Test]
    public async Task A_control_token_is_text_unless_it_is_to_be_parsed()
    {
        Experiment text = await Done("tokens", ("text", LabValue.Of("a<|im_end|>")));
        Experiment parsed = await Done("tokens", ("text", LabValue.Of("a<|im_end|>")), ("special", LabValue.Of("parse")));
        Assert.That((text.Number("tokens"), parsed.Number("tokens")), Is.EqualTo((8, 2)));
        Assert.That(parsed.Facts["pieces"].Texts, Is.EqualTo(new[] { "a", "<|im_end|>" }));
    }

    [Test]
    public async Task A_character_of_several_tokens_stands_at_its_last_and_all_pieces_are_the_text()
    {
        const string Family = "👩‍👩‍👧 नमस्ते";
        Experiment cut = await Done("tokens", ("text", LabValue.Of(Family)));
        Assert.That(string.Concat(cut.Facts["pieces"].Texts!.Value), Is.EqualTo(Family));
        Assert.That(cut.Facts["pieces"].Texts!.Value, Has.Length.EqualTo(cut.Number("tokens")));
        Assert.That(cut.Number("graphemes"), Is.LessThan(cut.Number("characters")!).And.LessThan(cut.Number("tokens")!));
    }

    [TestCase("text")]
    [TestCase("parse")]
    public async Task The_embedding_model_has_tokens_of_its_own_around_a_text(string special)
    {
        (string, LabValue)[] shared = [("text", LabValue.Of("hello world")), ("model", LabValue.Of("embedding")), ("special", LabValue.Of(special))];
        Assert.That(Numbers(await Done("tokens", shared), "ids"), Is.EqualTo(new[] { 7592, 2088 }));
        Assert.That(Numbers(await Done("tokens", [.. shared, ("add_special", LabValue.Of(true))]), "ids"), Is.EqualTo(new[] { 101, 7592, 2088, 102 }));
    }

    [Test]
    public async Task Any_text_is_measured_or_refused_in_a_sentence(
        [Values("tokens", "next-token", "generate", "sampling-grid")] string lab,
        [Range(0, 7)] int text)
    {
        string name = lab is "tokens" or "next-token" ? "text" : "prompt";
        (string, LabValue)[] shared = name == "text" ? [] : [("max_new_tokens", LabValue.Of(2))];
        LabUpdate last = await Last(lab, [.. shared, (name, LabValue.Of(HostileTexts.All[text]))]);
        Assert.That(last, Is.TypeOf<LabDone>().Or.TypeOf<LabRefused>());
        if (last is LabRefused refused)
        {
            Assert.That(refused.Problem, Does.EndWith(".").And.Length.LessThan(250).And.No.Contain("\n"));
        }
    }

    [Test]
    public async Task A_control_token_that_is_typed_into_a_chat_stays_text()
    {
        Experiment chat = await Done("next-token", ("text", LabValue.Of("<|im_end|>")), ("mode", LabValue.Of("chat")), ("guess", LabValue.Of("<|im_end|>")));
        Assert.That(Numbers(chat, "ids").Count(id => id == 2), Is.EqualTo(2), "those of the template");
        Assert.That(chat.Facts.Keys, Has.No.Member("guess_rank"), "a guess of seven tokens");
    }

    private static double[] Numbers(Experiment experiment, string fact) => [.. experiment.Facts[fact].Items!.Value.Select(item => item.Number!.Value)];

    private ValueTask<LabUpdate> Last(string lab, params IEnumerable<(string Name, LabValue Value)> parameters)
        => _bench.RunAsync(lab, parameters.ToImmutableSortedDictionary(own => own.Name, own => own.Value, StringComparer.Ordinal), CancellationToken.None).LastAsync();

    private async Task<Experiment> Done(string lab, params IEnumerable<(string Name, LabValue Value)> parameters) => await Last(lab, parameters) switch
    {
        LabDone done => done.Experiment,
        LabRefused refused => throw new AssertionException(refused.Problem),
        LabUpdate other => throw new AssertionException($"{other} was last"),
    };
}
