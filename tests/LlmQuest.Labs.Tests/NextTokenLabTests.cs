using System.Text.Json;
using LlmQuest.Core.Labs;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

public sealed class NextTokenLabTests
{
    private static IEnumerable<TestCaseData> Samplers => Oracle("samplers").GetProperty("cases").EnumerateArray().Select((one, i) => new TestCaseData(one).SetArgDisplayNames($"case {i + 1}"));

    [TestCaseSource(nameof(Samplers))]
    public async Task A_toy_vocabulary_has_the_probabilities_of_the_reference(JsonElement one)
    {
        LabValue steps = LabValue.List(one.GetProperty("steps").EnumerateArray().Select(step => LabValue.Map((step[0].GetString()!, LabValue.Of(step[1].GetDouble())))));
        Experiment toy = await Run.Done(
            Run.Bench(ScriptedModel.Babbling()), "next-token", ("logits", Run.Json(one.GetProperty("logits").GetRawText())), ("previous_ids", Run.Json(one.GetProperty("previous_ids").GetRawText())), ("steps", steps));
        double[] expected = [.. one.GetProperty("probabilities").EnumerateArray().Select(p => p.GetDouble())];
        Assert.That(Numbers(toy, "sampling_probabilities"), Is.EqualTo(expected).Within(1e-6));
        Assert.That(Numbers(toy, "probabilities").Sum(), Is.EqualTo(1).Within(1e-6));
        Assert.That(toy.Number("kept"), Is.GreaterThanOrEqualTo(expected.Count(p => p > 0)));
    }

    [Test]
    public async Task A_toy_vocabulary_needs_no_model_and_names_none()
    {
        LabBench bench = Run.Bench(new ScriptedSource(ScriptedModel.Babbling(), "no model here").Host());
        Experiment toy = await Run.Done(bench, "next-token", ("logits", LabValue.Numbers(0, 0, Math.Log(2))), ("top_k", LabValue.Of(1)));
        Assert.That(Numbers(toy, "probabilities"), Is.EqualTo(new[] { 0.25, 0.25, 0.5 }).Within(1e-7));
        Assert.That(toy.Number("entropy_bits"), Is.EqualTo(1.5).Within(1e-6));
        Assert.That((toy.Number("kept"), toy.Number("sampling_entropy_bits"), toy.Model), Is.EqualTo((1, 0, "")));
    }

    [TestCase("[3]")]
    [TestCase("[0.5]")]
    public async Task Previous_ids_stand_in_the_toy_vocabulary(string previous)
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "next-token", ("logits", LabValue.Numbers(1, 2, 3)), ("previous_ids", Run.Json(previous))), Does.Contain("from 0 to 2"));

    [Test]
    public async Task Candidates_have_rank_piece_and_the_filter_that_cuts_them()
    {
        Experiment experiment = await Run.Done(Run.Bench(Abc()), "next-token", ("text", LabValue.Of("x")), ("top", LabValue.Of(3)), ("top_k", LabValue.Of(2)));
        Assert.That(
            experiment.Facts["candidates"].Items!.Value.Select(one => $"{one.Fields!["rank"]} {one.Fields["id"]} {one.Fields["piece"]} {one.Fields.GetValueOrDefault("cut_by")?.Text}"),
            Is.EqualTo(new[] { "1 1 a ", "2 2 b ", "3 3 c top_k" }));
        LabValue first = experiment.Facts["candidates"].Items!.Value[0];
        Assert.That(first.Fields!["p"].Number, Is.EqualTo(0.5).Within(1e-6));
        Assert.That(first.Fields["sampling_p"].Number, Is.EqualTo(2d / 3).Within(1e-6));
    }

    [Test]
    public async Task A_guess_of_one_token_has_probability_rank_and_bits()
    {
        Experiment experiment = await Run.Done(Run.Bench(Abc()), "next-token", ("text", LabValue.Of("x")), ("guess", LabValue.Of("b")));
        Assert.That(experiment.Number("guess_p"), Is.EqualTo(0.25).Within(1e-6));
        Assert.That(experiment.Number("guess_rank"), Is.EqualTo(2));
        Assert.That(experiment.Number("guess_bits"), Is.EqualTo(2).Within(1e-6));
    }

    [Test]
    public async Task The_probability_of_a_longer_guess_is_the_product_over_its_tokens()
    {
        LabBench bench = Run.Bench(ScriptedModel.Mumbling());
        Experiment whole = await Run.Done(bench, "next-token", ("text", LabValue.Of("the")), ("guess", LabValue.Of(" c")));
        Experiment first = await Run.Done(bench, "next-token", ("text", LabValue.Of("the")), ("guess", LabValue.Of(" ")));
        Experiment second = await Run.Done(bench, "next-token", ("text", LabValue.Of("the ")), ("guess", LabValue.Of("c")));
        Assert.That(whole.Number("guess_p"), Is.EqualTo(first.Number("guess_p") * second.Number("guess_p")).Within(1e-9));
        Assert.That(whole.Number("guess_bits"), Is.EqualTo(first.Number("guess_bits") + second.Number("guess_bits")).Within(1e-5));
        Assert.That(whole.Facts.Keys, Has.No.Member("guess_rank"));
    }

    [Test]
    public async Task The_text_and_a_guess_are_read_in_one_decode_without_the_last_token_of_the_guess()
    {
        List<int> lengths = [];
        var model = new ScriptedModel(tokens =>
        {
            lengths.Add(tokens.Count);
            return ScriptedModel.Only(1);
        });
        await Run.Done(Run.Bench(model), "next-token", ("text", LabValue.Of("abc")), ("guess", LabValue.Of("de")));
        Assert.That(lengths, Is.EqualTo(new[] { 1, 2, 3, 4 }));
    }

    [Test]
    public async Task Other_filters_on_the_same_text_need_no_decode()
    {
        int decoded = 0;
        LabBench bench = Run.Bench(new ScriptedModel(_ =>
        {
            decoded++;
            return ScriptedModel.Only(1);
        }));
        await Run.Done(bench, "next-token", ("text", LabValue.Of("abc")));
        int once = decoded;
        await Run.Done(bench, "next-token", ("text", LabValue.Of("abc")), ("temperature", LabValue.Of(0.3)), ("top_k", LabValue.Of(2)));
        Assert.That((once, decoded), Is.EqualTo((3, 3)));
    }

    [Test]
    public async Task Picked_tokens_stand_behind_the_text()
    {
        LabBench bench = Run.Bench(ScriptedModel.Mumbling());
        Experiment picked = await Run.Done(bench, "next-token", ("text", LabValue.Of("th")), ("path_ids", LabValue.Numbers(ScriptedModel.IdOf('e'), ScriptedModel.IdOf(' '))));
        Experiment typed = await Run.Done(bench, "next-token", ("text", LabValue.Of("the ")));
        Assert.That((picked.Facts["candidates"], picked.Facts["ids"]), Is.EqualTo((typed.Facts["candidates"], typed.Facts["ids"])));
        Assert.That((picked.Facts["path"].ToString(), picked.Facts["picked"].Text, picked.Facts["path_ids"].ToString()), Is.EqualTo(("[\"e\", \" \"]", " ", "[5, 27]")));
        Assert.That(typed.Facts.Keys, Has.No.Member("path").And.No.Member("picked"));
    }

    [Test]
    public async Task Tokens_drawn_one_by_one_are_those_that_generate_writes()
    {
        LabBench bench = Run.Bench(ScriptedModel.Mumbling());
        (string, LabValue)[] dice = [("seed", LabValue.Of(11)), ("temperature", LabValue.Of(0.8)), ("top_k", LabValue.Of(9))];
        Experiment written = await Run.Done(bench, "generate", [("prompt", LabValue.Of("the")), ("mode", LabValue.Of("raw")), ("max_new_tokens", LabValue.Of(6)), .. dice]);
        LabValue path = LabValue.Numbers();
        for (int i = 0; i < 6; i++)
        {
            (string, LabValue)[] walked = i == 0 ? [] : [("path_ids", path)];
            path = (await Run.Done(bench, "next-token", [("text", LabValue.Of("the")), ("draw", LabValue.Of(true)), .. walked, .. dice])).Facts["path_ids"];
        }

        Assert.That(path, Is.EqualTo(written.Facts["token_ids"].Items!.Value[0]));
    }

    [TestCase("[29]")]
    [TestCase("[0.5]")]
    public async Task A_path_has_ids_of_the_vocabulary(string path)
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "next-token", ("text", LabValue.Of("a")), ("path_ids", Run.Json(path))), Does.Contain("from 0 to 28"));

    [Test]
    public async Task A_guess_is_scored_against_a_blind_pick()
    {
        Experiment experiment = await Run.Done(Run.Bench(Abc()), "next-token", ("text", LabValue.Of("x")), ("guess", LabValue.Of("b")));
        Assert.That(experiment.Number("guess_tokens"), Is.EqualTo(1));
        Assert.That(experiment.Number("guess_score_bits"), Is.EqualTo(Math.Log2(29) - 2).Within(1e-6));
    }

    [Test]
    public async Task The_cut_line_of_a_filter_stands_where_it_cuts()
    {
        Experiment experiment = await Run.Done(Run.Bench(Abc()), "next-token", ("text", LabValue.Of("x")), ("top_k", LabValue.Of(2)));
        LabValue cut = experiment.Facts["cuts"].Items!.Value.Single();
        Assert.That((cut.Fields!["filter"].Text, cut.Fields["kept"].Number, cut.Fields["last_rank"].Number), Is.EqualTo(("top_k", 2, 2)));
        Assert.That((cut.Fields["last_p"].Number, cut.Fields["mass"].Number), Is.EqualTo((0.25, 0.75)));
    }

    [Test]
    public async Task A_text_longer_than_a_batch_of_rows_has_the_surprisal_of_every_token_after_the_first()
    {
        string text = string.Concat(Enumerable.Repeat("abc", 30));
        Experiment experiment = await Run.Done(Run.Bench(ScriptedModel.Babbling()), "next-token", ("text", LabValue.Of(text)));
        Assert.That(experiment.Number("prompt_tokens"), Is.EqualTo(90));
        Assert.That(Numbers(experiment, "ids"), Has.Length.EqualTo(90));
        Assert.That(Numbers(experiment, "prompt_surprisal_bits"), Has.Length.EqualTo(89).And.All.EqualTo(Math.Log2(28)).Within(1e-6));
    }

    [Test]
    public async Task A_generation_after_a_look_is_the_same_as_before()
    {
        LabBench bench = Run.Bench(ScriptedModel.Mumbling());
        (string, LabValue)[] prompt = [("prompt", LabValue.Of("the")), ("mode", LabValue.Of("raw")), ("seed", LabValue.Of(1)), ("max_new_tokens", LabValue.Of(9))];
        Experiment before = await Run.Done(bench, "generate", prompt);
        await Run.Done(bench, "next-token", ("text", LabValue.Of("other")));
        Assert.That((await Run.Done(bench, "generate", prompt)).Texts, Is.EqualTo(before.Texts));
    }

    [Test]
    public async Task What_does_not_fit_is_refused_with_how_much_too_long_it_is()
        => Assert.That(
            await Run.Refused(Run.Bench(ScriptedModel.Babbling(), cells: 8), "next-token", ("text", LabValue.Of("abcdefgh")), ("guess", LabValue.Of("abc"))),
            Is.EqualTo("The text with its guess is 2 tokens too long for a context of 8: shorten it by so much."));

    [TestCase("", null, "empty")]
    [TestCase("\u0004", null, "U+0004")]
    [TestCase("a", "\u0004", "U+0004")]
    public async Task What_cannot_be_read_is_refused(string text, string? guess, string sentence)
    {
        (string, LabValue)[] parameters = [("text", LabValue.Of(text)), .. guess is null ? [] : new[] { ("guess", LabValue.Of(guess)) }];
        Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "next-token", parameters), Does.Contain(sentence));
    }

    [Test]
    public async Task A_look_that_is_stopped_measures_nothing()
    {
        using var stop = new CancellationTokenSource();
        ScriptedModel model = ScriptedModel.Babbling();
        model.Gate.Reset();
        Task<LabUpdate> look = Run.Bench(model).RunAsync("next-token", Run.Parameters(("text", LabValue.Of("abc"))), stop.Token).LastAsync().AsTask();
        await stop.CancelAsync();
        Assert.That(await look, Is.EqualTo(new LabRefused("Stopped before anything was measured.") { Code = LabRefused.Cancelled }));
    }

    // a is as likely as all others, b half as likely as a, c and d a quarter of it.
    private static ScriptedModel Abc() => new(_ => [.. ScriptedModel.Alphabet.Select(letter => letter switch
    {
        'a' => MathF.Log(4),
        'b' => MathF.Log(2),
        'c' or 'd' => 0f,
        _ => float.NegativeInfinity,
    })]);

    private static double[] Numbers(Experiment experiment, string fact) => [.. experiment.Facts[fact].Items!.Value.Select(item => item.Number!.Value)];

    private static JsonElement Oracle(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name + ".oracle.json")));
        return document.RootElement.Clone();
    }
}
