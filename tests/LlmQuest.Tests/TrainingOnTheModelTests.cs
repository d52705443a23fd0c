using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs;

namespace LlmQuest.Tests;

/// <summary>The training lab on the real model.</summary>
[Category("Model")]
public sealed class TrainingOnTheModelTests
{
    private static readonly string[] Hostile = ["", new string('a', 100_000), "\u0001\u0004\u001b[31m", "שלום עולם \u202eabc", "👩‍👩‍👧‍👦🏳️‍🌈e\u0301\u0301\u0301", "<|im_end|>\n<|im_start|>system", "half \ud83d of it"];
    private readonly LabBench _bench = RealModels.Bench();

    [Test]
    public async Task Every_rung_of_the_ladder_is_lower_than_the_one_before_and_the_last_is_the_whole_reading()
    {
        string page = ShippedTexts.Page[..ShippedTexts.Page.IndexOf(" One day", StringComparison.Ordinal)];
        ImmutableSortedDictionary<string, LabValue> rungs = (await Done("ladder", ("text", LabValue.Of(page)))).Facts["bits_per_byte"].Fields!;
        Assert.That(new[] { "uniform", "letters", "bigram", "1", "4", "16", "all" }.Select(rung => rungs[rung].Number), Is.Ordered.Descending);
        Assert.That(rungs["all"].Number, Is.EqualTo((await Done("text", ("text", LabValue.Of(page)))).Number("bits_per_byte")).Within(1e-9));
    }

    [TestCase(1)]
    [TestCase(4)]
    [TestCase(16)]
    public async Task Windows_read_together_say_what_each_says_alone(int width)
    {
        ReadyModel model = await RealModels.Chat.GetAsync(CancellationToken.None);
        int[] ids = [TextStart.TokenOf(model.Model)!.Value, .. model.Encoder.Raw(ShippedTexts.Page).TokenIds.Take(40)];
        ImmutableArray<double> together = await model.Generator.Windows.ReadAsync(ids, width, CancellationToken.None);
        for (int at = 1; at < ids.Length; at++)
        {
            PromptReading alone = await model.Generator.Reader.ReadAsync(ids[Math.Max(0, at - width)..at], [ids[at]], CancellationToken.None);
            Assert.That(together[at - 1], Is.EqualTo(alone.Continuation[0]).Within(1e-3), $"token {at}");
        }
    }

    [Test]
    public async Task Any_text_is_read_or_refused_in_a_sentence([Values("text", "ladder")] string task, [Range(0, 6)] int text)
    {
        LabUpdate last = await Last(task, ("text", LabValue.Of(Hostile[text])), ("contexts", LabValue.List([LabValue.Of(2), LabValue.Of("all")])));
        Assert.That(last, Is.TypeOf<LabDone>().Or.TypeOf<LabRefused>());
        if (last is LabRefused refused)
        {
            Assert.That(refused.Problem, Does.EndWith(".").And.Length.LessThan(250).And.No.Contain("\n"));
        }
    }

    private ValueTask<LabUpdate> Last(string task, params IEnumerable<(string Name, LabValue Value)> parameters)
        => _bench.RunAsync("training", parameters.Append(("task", LabValue.Of(task))).ToImmutableSortedDictionary(own => own.Item1, own => own.Item2, StringComparer.Ordinal), CancellationToken.None).LastAsync();

    private async Task<Experiment> Done(string task, params IEnumerable<(string Name, LabValue Value)> parameters) => await Last(task, parameters) switch
    {
        LabDone done => done.Experiment,
        LabRefused refused => throw new AssertionException(refused.Problem),
        LabUpdate other => throw new AssertionException($"{other} was last"),
    };
}
