using System.Collections.Immutable;
using System.Text.Json;
using LlmQuest.Core.Labs;
using LlmQuest.Labs;

namespace LlmQuest.Tests;

/// <summary>The <c>classify</c> lab on the real model.</summary>
[Category("Model")]
public sealed class ClassifyOnTheModelTests
{
    private static readonly string[] Hostile = HostileTexts.All[1..];
    private readonly LabBench _bench = RealModels.Bench();

    [Test]
    public async Task On_a_balanced_set_the_model_knows_more_than_it_says()
    {
        Experiment sorted = await Done("""{"calibration": "batch", "generate_mode": "chat", "traditional": true}""");
        Dictionary<string, LabValue> ways = sorted.Facts["accuracies"].Items!.Value.ToDictionary(row => row.Fields!["how"].Text!);
        Assert.That(ways.Keys, Is.EquivalentTo(new[] { "score", "score, contextual", "score, batch", "written in a chat", "counting words", "always Positive" }));
        Assert.That(sorted.Number("accuracy"), Is.EqualTo(Share("score, batch")));
        Assert.That(Share("score, batch"), Is.GreaterThanOrEqualTo(0.9));
        Assert.That(Share("score"), Is.LessThan(Share("score, batch")));
        Assert.That(Share("written in a chat"), Is.LessThan(Share("score")));
        Assert.That(Share("counting words"), Is.GreaterThan(0.8));
        Assert.That((sorted.Number("majority_baseline"), ways["score"].Fields!["n"].Number), Is.EqualTo((0.5, 24)));
        Assert.That(ways.Values.Select(row => row.Fields!["low"].Number < row.Fields["accuracy"].Number && row.Fields["high"].Number >= row.Fields["accuracy"].Number), Is.All.True);
        Assert.That(ways["score, batch"].Fields!["p_value"].Number, Is.LessThan(0.05));

        double Share(string how) => ways[how].Fields!["accuracy"].Number!.Value;
    }

    [Test]
    public async Task On_a_lopsided_set_batch_calibration_fails()
    {
        Experiment sorted = await Done("""{"file": "lopsided.csv", "calibration": "batch", "method": "score"}""");
        Dictionary<string, double> ways = sorted.Facts["accuracies"].Items!.Value.ToDictionary(row => row.Fields!["how"].Text!, row => row.Fields!["accuracy"].Number!.Value);
        Assert.That(ways["score, batch"], Is.LessThan(0.7).And.LessThan(ways["score"]));
        Assert.That(sorted.Number("majority_baseline"), Is.EqualTo(0.9));
    }

    [Test]
    public async Task Texts_sorted_together_score_nearly_as_each_alone()
    {
        const string Texts = """["Best purchase of the year, hands down.", "Works as described.", "Terrible. I want my money back."]""";
        Experiment together = await Done($$"""{"texts": {{Texts}}, "method": "score"}""");
        for (int i = 0; i < 3; i++)
        {
            Experiment alone = await Done($$"""{"texts": [{{JsonDocument.Parse(Texts).RootElement[i].GetRawText()}}], "method": "score"}""");
            foreach ((string label, LabValue score) in alone.Facts["label_logprobs"].Items!.Value[0].Fields!)
            {
                Assert.That(together.Facts["label_logprobs"].Items!.Value[i].Fields![label].Number, Is.EqualTo(score.Number).Within(0.6), label);
            }
        }
    }

    [Test]
    public async Task Shots_stand_before_the_text_and_their_order_can_be_changed()
    {
        Experiment shown = await Done("""{"texts": ["Works."], "expected": ["positive"], "labels": ["Positive", "Negative"], "method": "score", "orders": 9, "shots": [{"text": "Bad.", "label": "Negative"}, {"text": "Good.", "label": "POSITIVE"}, {"text": "Ugly.", "label": "Negative"}]}""");
        Assert.That(shown.Facts["prompt"].Text, Is.EqualTo("Review: Bad.\nSentiment: Negative\n\nReview: Good.\nSentiment: Positive\n\nReview: Ugly.\nSentiment: Negative\n\nReview: Works.\nSentiment:"));
        LabValue[] orders = [.. shown.Facts["orders"].Items!.Value];
        Assert.That(orders.Select(order => order.Fields!["order"].ToString()), Is.EqualTo(new[] { "[0, 1, 2]", "[0, 2, 1]", "[1, 0, 2]", "[1, 2, 0]", "[2, 0, 1]", "[2, 1, 0]" }));
        Assert.That(orders[0].Fields!["predicted"], Is.EqualTo(shown.Facts["predicted"]));
    }

    [TestCaseSource(nameof(Hostile))]
    public async Task Any_text_is_sorted_or_refused_in_a_sentence(string text)
    {
        LabUpdate last = await _bench.RunAsync("classify", ImmutableSortedDictionary<string, LabValue>.Empty.Add("texts", LabValue.Of([text])), CancellationToken.None).LastAsync();
        Assert.That(last, Is.InstanceOf<LabDone>().Or.InstanceOf<LabRefused>().With.Property("Problem").EndsWith("."));
        if (last is LabDone done)
        {
            Assert.That(done.Experiment.Facts["prompt"].Text, Is.EqualTo($"Review: {text}\nSentiment:"));
            Assert.That(Core.Labs.Plain.Rendering.Of(done.Experiment)!.Split('\n'), Is.All.Matches<string>(line => Core.Labs.Plain.Cells.Of(line!) <= 80));
        }
    }

    private async Task<Experiment> Done(string parameters)
    {
        LabUpdate last = await _bench.RunAsync("classify", Core.Journal.LabValueJson.Of(JsonDocument.Parse(parameters).RootElement).Fields!, CancellationToken.None).LastAsync();
        return last is LabDone done ? done.Experiment : throw new AssertionException(((LabRefused)last).Problem);
    }
}
