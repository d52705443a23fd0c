using LlmQuest.Core.Labs;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

public sealed class WritingLabTests
{
    private static readonly (string, LabValue)[] Raw = [("prompt", LabValue.Of("ab")), ("mode", LabValue.Of("raw")), ("max_new_tokens", LabValue.Of(6)), ("seed", LabValue.Of(3))];

    [Test]
    public async Task Text_comes_as_it_is_written_and_together_is_what_is_recorded()
    {
        LabUpdate[] updates = await Run.Bench(ScriptedModel.Mumbling()).RunAsync("generate", Run.Parameters([.. Raw, ("samples", LabValue.Of(2))]), CancellationToken.None).ToArrayAsync();
        Experiment experiment = ((LabDone)updates[^1]).Experiment;
        string[] streamed = [.. new[] { 0, 1 }.Select(sample => string.Concat(updates.OfType<LabText>().Where(text => text.Sample == sample).Select(text => text.Text)))];
        Assert.That(streamed, Is.EqualTo(experiment.Texts));
    }

    [Test]
    public async Task A_seed_is_drawn_and_recorded_where_none_is_given()
    {
        Experiment experiment = await Run.Done(Run.Bench(ScriptedModel.Babbling()), "generate", Raw[..3]);
        Assert.That((experiment.Parameters["seed"].Number, experiment.Number("seed")), Is.EqualTo((7, 7)));
    }

    [Test]
    public async Task Surprisal_is_kept_for_every_token_to_four_decimals()
    {
        Experiment experiment = await Run.Done(Run.Bench(ScriptedModel.Babbling()), "generate", Raw);
        double[] bits = [.. experiment.Facts["surprisal_bits"].Items!.Value.Single().Items!.Value.Select(item => item.Number!.Value)];
        Assert.That(bits, Has.Length.EqualTo(6).And.All.EqualTo(Math.Round(Math.Log2(ScriptedModel.Alphabet.Length - 1), 4)));
    }

    [Test]
    public async Task Steps_take_the_place_of_the_single_filters()
    {
        Experiment steps = await Run.Done(Run.Bench(ScriptedModel.Mumbling()), "generate", [.. Raw, ("temperature", LabValue.Of(9)), ("steps", Run.Json("""[{"temperature": 2}, {"top_k": 1}]"""))]);
        Experiment greedy = await Run.Done(Run.Bench(ScriptedModel.Mumbling()), "generate", [.. Raw, ("temperature", LabValue.Of(0))]);
        Assert.That(steps.Texts, Is.EqualTo(greedy.Texts));
    }

    [TestCase("""[{"heat": 1}]""", "steps has no filter 'heat'")]
    [TestCase("""[{"top_k": 5, "top_p": 0.5}]""", "Each of the steps is one filter")]
    [TestCase("""[{"temperature": 11}]""", "In steps: temperature goes from 0 to 10, and 11 is outside.")]
    public async Task Steps_that_cannot_act_are_refused_by_name(string steps, string sentence)
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "generate", [.. Raw, ("steps", Run.Json(steps))]), Does.Contain(sentence));

    [Test]
    public async Task A_system_turn_is_refused_where_there_are_no_turns()
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "generate", [.. Raw, ("system", LabValue.Of("Be brief."))]), Does.Contain("chat only"));

    [Test]
    public async Task A_stop_keeps_what_came()
    {
        using var stop = new CancellationTokenSource();
        ScriptedModel model = ScriptedModel.Stalling(tokens: 4);
        LabUpdate? last = null;
        await foreach (LabUpdate update in Run.Bench(model).RunAsync("generate", Run.Parameters(Raw), stop.Token))
        {
            last = update;
            if (update is LabText)
            {
                await stop.CancelAsync();
            }
        }

        Experiment experiment = ((LabDone)last!).Experiment;
        Assert.That(experiment.FinishReasons, Is.EqualTo(new[] { "cancelled" }));
        Assert.That(experiment.Texts[0], Is.Not.Empty);
    }
}
