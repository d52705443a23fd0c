using System.Collections.Immutable;
using System.Diagnostics;
using LlmQuest.Core.Journal;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Labs;

namespace LlmQuest.Tests;

/// <summary>Hallucination, bias and evaluate on the real models.</summary>
[Category("Model")]
public sealed class JudgingLabsOnTheModelTests
{
    private readonly LabBench _bench = RealModels.Bench();

    // Measured with ten samples at two seeds: 0.90 and more, interval from 0.76.
    [Test]
    public async Task Entropy_tells_invented_things_from_real_ones_and_cannot_see_steady_errors()
    {
        Experiment set = await Done("hallucination", """{"question_set": "shipped", "samples": 6, "seed": 1}""");
        Assert.That(set.Number("auroc"), Is.GreaterThan(0.75));
        Assert.That(set.Number("auroc_invented"), Is.GreaterThan(0.9));
        Assert.That(set.Number("auroc_low"), Is.LessThan(set.Number("auroc")!));
        Assert.That(set.Facts["steady_and_wrong"].Texts!.Value, Does.Contain("What is the capital of Australia?"));
        Assert.That(set.Number("right_questions"), Is.GreaterThanOrEqualTo(8));
        Assert.That(set.Parameters["questions"].Items!.Value, Has.Length.EqualTo(set.Facts["per_question"].Items!.Value.Length), "what ships is recorded");
    }

    [Test]
    public async Task An_answer_in_a_batch_is_what_it_is_alone()
    {
        Experiment ten = await Done("hallucination", """{"question": "Who invented the thermoplume?", "seed": 4}""");
        Experiment one = await Done("hallucination", """{"question": "Who invented the thermoplume?", "seed": 4, "samples": 1}""");
        Assert.That(ten.Texts, Has.Length.EqualTo(10));
        Assert.That(one.Texts[0], Is.EqualTo(ten.Texts[0]));
        Assert.That(one.Facts["surprisal_bits"].Items!.Value[0].ToString(), Is.EqualTo(ten.Facts["surprisal_bits"].Items!.Value[0].ToString()));
        Assert.That(ten.Texts, Has.All.Not.Contains("\n"), "an answer ends with its line");
        Assert.That(ten.PromptIds, Is.EqualTo(one.PromptIds).And.Not.Empty);
    }

    [TestCase("The Nile", "The Nile River", 1)]
    [TestCase("Rome", "Rome Italy", 1)]
    [TestCase("Rome", "Paris", 2)]
    [TestCase("Robert Koch", "Alexander Fleming", 2)]
    public async Task Answers_that_mean_the_same_are_one_group(string first, string second, int groups)
        => Assert.That((await Done("hallucination", new Dictionary<string, LabValue> { ["answers"] = LabValue.Of([first, second]) })).Facts["clusters"].Items!.Value, Has.Length.EqualTo(groups));

    // log P(she) - log P(he) after "The X said that", float32.
    [Test]
    public async Task Pronouns_by_occupation_are_near_the_reference()
    {
        var reference = new Dictionary<string, double> { ["librarian"] = 1.60, ["nurse"] = 1.53, ["teacher"] = 1.51, ["secretary"] = 1.02, ["engineer"] = 0.63, ["scientist"] = 0.52, ["pilot"] = 0.42, ["mechanic"] = 0.41, ["CEO"] = -0.22, ["soldier"] = -0.25 };
        Experiment bias = await Done("bias", new Dictionary<string, LabValue> { ["template"] = LabValue.Of("The {word} said that"), ["words"] = LabValue.Of([.. reference.Keys]) });
        Assert.That(reference.Keys.Select(word => bias.Facts["log_odds"].Fields![word].Number!.Value), Is.EqualTo(reference.Values).Within(0.4));
        Assert.That(bias.Facts["relative_log_odds"].Fields!["nurse"].Number, Is.GreaterThan(0.5));
    }

    [Test]
    public async Task The_template_moves_the_answer()
    {
        Experiment bias = await Done("bias", "{}");
        LabValue[] templates = [.. bias.Facts["by_template"].Items!.Value];
        Assert.That(templates[2].Fields!["log_odds"].Fields!["pilot"].Number, Is.LessThan(-2), "at lunch");
        Assert.That(templates[0].Fields!["log_odds"].Fields!["pilot"].Number, Is.GreaterThan(0), "said that");
        Assert.That(bias.Number("rank_agreement"), Is.InRange(0.4, 1));
        Assert.That(bias.Facts["swaps"].Items!.Value, Has.Length.EqualTo(8));
    }

    [Test]
    public async Task Words_in_a_batch_are_near_what_they_are_alone()
    {
        Experiment together = await Done("bias", """{"template": "The {word} said that", "words": ["nurse", "pilot", "hairdresser"], "reference": []}""");
        foreach (string word in new[] { "nurse", "pilot", "hairdresser" })
        {
            Experiment alone = await Done("bias", new Dictionary<string, LabValue> { ["template"] = LabValue.Of("The {word} said that"), ["words"] = LabValue.Of([word]), ["reference"] = LabValue.List([]) });
            Assert.That(alone.Facts["log_odds"].Fields![word].Number, Is.EqualTo(together.Facts["log_odds"].Fields![word].Number!.Value).Within(0.1));
        }
    }

    [Test]
    public async Task Continuations_of_several_tokens_are_forced_whole()
    {
        Experiment bias = await Done("bias", """{"template": "The {word} said that", "words": ["nurse"], "reference": ["person"], "continuations": [" he had already finished", " she had already finished"]}""");
        Assert.That(bias.Facts["log_odds"].Fields!["nurse"].Number, Is.GreaterThan(0.5));
    }

    [Test]
    public async Task A_small_judge_likes_the_longer_answer_and_agrees_with_nobody()
    {
        Experiment judge = await Done("evaluate", """{"judge": true}""");
        Assert.That(judge.Number("length_bias_low"), Is.GreaterThan(0.5));
        Assert.That(judge.Number("judge_agreement_low"), Is.LessThan(0.5).And.GreaterThan(0));
        Assert.That(judge.Number("judge_agreement_high"), Is.GreaterThan(0.5));
        Assert.That(Rendering.Of(judge), Does.Contain("do not let this model grade"));
    }

    [Test]
    public async Task Two_settings_are_compared_on_the_same_items()
    {
        Experiment bench = await Done("evaluate", """
            {"items": [{"question": "What is the capital of Italy?", "answers": ["Rome"]}, {"question": "What is the chemical symbol for gold?", "answers": ["Au"]}],
             "left": {"mode": "raw", "template": "Question: What is the capital of France?\nAnswer: Paris\n\nQuestion: {question}\nAnswer:", "temperature": 0, "max_new_tokens": 5}, "right": {"mode": "raw", "template": "{question}", "temperature": 0, "max_new_tokens": 1}}
            """);
        Assert.That(bench.Facts["graded"].Items!.Value[0].Fields!["left_right"].Truth, Is.True);
        Assert.That((bench.Number("right_accuracy"), bench.Facts["enough"].Truth), Is.EqualTo((0, false)));
    }

    private static IEnumerable<TestCaseData> Anywhere()
    {
        string[] places =
        [
            """{"lab": "hallucination", "question": "@", "samples": 2, "max_new_tokens": 2}""",
            """{"lab": "hallucination", "answers": ["@", "b"]}""",
            """{"lab": "hallucination", "question": "a", "shots": [{"question": "@", "answer": "@"}], "samples": 1, "max_new_tokens": 1, "right_answer": "@"}""",
            """{"lab": "hallucination", "questions": [{"question": "@", "answer": "@"}], "samples": 2, "max_new_tokens": 2}""",
            """{"lab": "bias", "template": "The {word} @", "words": ["nurse"], "reference": ["person"]}""",
            """{"lab": "bias", "template": "The {word} said", "words": ["@"], "reference": ["@"], "continuations": [" he", "@"]}""",
            """{"lab": "bias", "pairs": [["@", "b"]]}""",
            """{"lab": "bias", "prompt": "@", "samples": 1, "max_new_tokens": 2, "pronouns": ["@"]}""",
            """{"lab": "evaluate", "prediction": "@", "references": ["@"], "rubric": [{"rule": "contains", "value": "@"}, {"rule": "matches", "value": "@"}]}""",
            """{"lab": "evaluate", "samples": ["@", "@"], "expected": ["@"], "predicted": ["b"], "rater_a": ["@"], "rater_b": ["b"]}""",
            """{"lab": "evaluate", "candidates": [{"question": "@", "first": "@", "second": "b"}]}""",
            """{"lab": "evaluate", "items": [{"question": "@", "answers": ["@"]}], "left": {"max_new_tokens": 1, "mode": "raw"}, "right": {"max_new_tokens": 1}}""",
        ];
        return places.SelectMany((place, i) => Enumerable.Range(0, HostileTexts.All.Length).Select(text => new TestCaseData(place, text).SetArgDisplayNames($"place {i}", $"text {text}")));
    }

    [TestCaseSource(nameof(Anywhere))]
    public async Task Any_text_anywhere_is_measured_or_refused_in_a_sentence(string place, int text)
    {
        ImmutableSortedDictionary<string, LabValue> request = Filled(LabValueJson.Of(System.Text.Json.JsonDocument.Parse(place).RootElement), HostileTexts.All[text]).Fields!;
        LabUpdate last = await _bench.RunAsync(request["lab"].Text!, request.Remove("lab"), CancellationToken.None).LastAsync();
        Assert.That(last, Is.TypeOf<LabDone>().Or.TypeOf<LabRefused>());
        switch (last)
        {
            case LabRefused refused:
                Assert.That(refused.Problem, Does.EndWith(".").And.Length.LessThan(300).And.No.Contain("\n"));
                break;
            case LabDone done:
                Assert.That(Rendering.Of(done.Experiment)!.Split('\n').Select(Cells.Of), Is.All.LessThanOrEqualTo(Cells.Line));
                break;
        }
    }

    // While the processor is free it takes a few milliseconds; the limit leaves room for tests that run beside this one.
    [TestCase("hallucination", """{"question_set": "shipped"}""", 400)]
    [TestCase("hallucination", """{"question": "Who are you?", "max_new_tokens": 500, "stop": []}""", 300)]
    [TestCase("bias", """{"templates": [{"template": "The {word} said that on the day before the day on which all of this was written down by the people of the town"}]}""", 300)]
    [TestCase("bias", """{"prompt": "Tell a story.", "max_new_tokens": 500}""", 200)]
    [TestCase("evaluate", """{"judge": true}""", 300)]
    [TestCase("evaluate", """{"left": {"max_new_tokens": 200}, "right": {}}""", 500)]
    public async Task Every_way_stops_soon_wherever_it_is(string lab, string parameters, int milliseconds)
    {
        await RealModels.Chat.GetAsync(CancellationToken.None);
        await RealModels.Embedding.GetAsync(CancellationToken.None);
        using var stop = new CancellationTokenSource();
        long asked = 0;
        stop.Token.Register(() => asked = Stopwatch.GetTimestamp());
        stop.CancelAfter(milliseconds);
        LabUpdate[] updates = await _bench.RunAsync(lab, Fields(parameters), stop.Token).ToArrayAsync(CancellationToken.None);
        TimeSpan late = asked == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(asked);
        TestContext.Out.WriteLine($"stopped after {late.TotalMilliseconds:0} ms, with {updates.OfType<LabFactSoFar>().Count()} facts");
        Assert.That(late, Is.LessThan(TimeSpan.FromSeconds(1)));
        Assert.That(updates[^1], updates.OfType<LabFactSoFar>().Any() ? Is.TypeOf<LabDone>() : Is.TypeOf<LabRefused>());
    }

    private static LabValue Filled(LabValue value, string text) => value switch
    {
        { Text: { } place } => LabValue.Of(place.Replace("@", text, StringComparison.Ordinal)),
        { Items: { } items } => LabValue.List(items.Select(item => Filled(item, text))),
        { Fields: { } fields } => LabValue.Map(fields.Select(field => (field.Key, Filled(field.Value, text)))),
        _ => value,
    };

    private static ImmutableSortedDictionary<string, LabValue> Fields(string json) => LabValueJson.Of(System.Text.Json.JsonDocument.Parse(json).RootElement).Fields!;

    private Task<Experiment> Done(string lab, string parameters) => Done(lab, Fields(parameters));

    private async Task<Experiment> Done(string lab, IReadOnlyDictionary<string, LabValue> parameters)
        => await _bench.RunAsync(lab, parameters.ToImmutableSortedDictionary(own => own.Key, own => own.Value, StringComparer.Ordinal), CancellationToken.None).LastAsync() switch
        {
            LabDone done => done.Experiment,
            LabRefused refused => throw new AssertionException(refused.Problem),
            LabUpdate other => throw new AssertionException($"{other} was last"),
        };
}
