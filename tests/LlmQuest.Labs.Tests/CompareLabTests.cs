using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Labs.Compare;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

public sealed class CompareLabTests
{
    private static readonly (string, LabValue) Prompt = ("prompt", LabValue.Of("the"));

    [Test]
    public async Task Two_settings_answer_one_prompt()
    {
        Experiment experiment = await Run.Done(Bench(ScriptedModel.Mumbling()), "compare", Prompt, Side("left", "0"), Side("right", "2"));
        Assert.That(experiment.Facts.Keys, Is.SupersetOf(new[] { "left_text", "right_text", "left_token_ids", "right_token_ids", "left_model", "right_model", "shared_words" }));
        Assert.That((experiment.Facts["same"].Truth, experiment.Number("first_difference") >= 0), Is.EqualTo((false, true)));
        int first = (int)experiment.Number("first_difference")!.Value;
        Assert.That(experiment.Facts["left_piece"].Text, Is.EqualTo(experiment.Facts["left_text"].Text![first].ToString()));
        Assert.That(experiment.Facts["right_piece"].Text, Is.EqualTo(experiment.Facts["right_text"].Text![first].ToString()));
    }

    [Test]
    public async Task The_same_settings_with_the_same_dice_give_the_same()
    {
        Experiment experiment = await Run.Done(Bench(ScriptedModel.Mumbling()), "compare", Prompt, Side("left", "1"), Side("right", "1"));
        Assert.That((experiment.Facts["same"].Truth, experiment.Number("first_difference"), experiment.Number("shared_words")), Is.EqualTo((true, -1, 1)));
        Assert.That(experiment.Facts.Keys, Has.No.Member("left_piece"));
        Assert.That(experiment.Parameters["right"].Fields!["seed"], Is.EqualTo(experiment.Parameters["left"].Fields!["seed"]));
    }

    [Test]
    public async Task A_side_is_what_generate_alone_would_write()
    {
        LabBench bench = Bench(ScriptedModel.Mumbling());
        (string Name, LabValue Value) side = Side("right", "0.9");
        Experiment pair = await Run.Done(bench, "compare", Prompt, Side("left", "0"), side);
        Experiment alone = await Run.Done(bench, "generate", [Prompt, ("seed", LabValue.Of(7)), .. side.Value.Fields!.Select(field => (field.Key, field.Value))]);
        Assert.That((pair.Facts["right_text"].Text, pair.Facts["right_token_ids"]), Is.EqualTo((alone.Texts[0], alone.Facts["token_ids"].Items!.Value[0])));
    }

    [TestCase("{\"temperature\": 99}", "In left: temperature goes from 0 to 10")]
    [TestCase("{\"samples\": 2}", "In left: each side has one answer")]
    [TestCase("{\"temperatur\": 1}", "left has no 'temperatur': did you mean temperature?")]
    [TestCase("{\"model\": \"other\"}", "There is no model beside the one in use here")]
    public async Task A_side_that_cannot_be_is_refused(string left, string sentence)
        => Assert.That(await Run.Refused(Bench(ScriptedModel.Mumbling()), "compare", Prompt, ("left", Run.Json(left))), Does.StartWith(sentence));

    [Test]
    public async Task A_stop_keeps_the_side_that_was_written()
    {
        using var stop = new CancellationTokenSource();
        LabBench bench = Bench(ScriptedModel.Stalling(tokens: 20));
        LabUpdate? last = null;
        await foreach (LabUpdate update in bench.RunAsync("compare", Run.Parameters(Prompt, Side("left", "1", 4), Side("right", "1", 200)), stop.Token))
        {
            last = update;
            if (update is LabText { Sample: 1 })
            {
                await stop.CancelAsync();
            }
        }

        Experiment experiment = ((LabDone)last!).Experiment;
        Assert.That((experiment.Finish, experiment.Facts["left_text"].Text!.Length > 0), Is.EqualTo(("cancelled", true)));
    }

    [Test]
    public async Task Another_model_answers_its_side()
    {
        await using var pool = new ModelPool(1000);
        var others = new Others(pool);
        var bench = new LabBench(new CompareLab(new ScriptedSource(ScriptedModel.Mumbling()).Host(), others, () => 7));
        Experiment experiment = await Run.Done(bench, "compare", Prompt, Side("left", "0"), ("right", Run.Json("""{"model": "babbler", "mode": "raw", "max_new_tokens": 4, "temperature": 0}""")));
        Assert.That(experiment.Facts["right_text"].Text, Is.EqualTo("aaaa"));
    }

    private static LabBench Bench(ScriptedModel model)
    {
        ModelHost host = new ScriptedSource(model).Host();
        return new LabBench(new CompareLab(host, null, () => 7), new Generate.WritingLab(host, () => 7));
    }

    private static (string Name, LabValue Value) Side(string name, string temperature, int most = 12) => (name, Run.Json($$"""{"mode": "raw", "max_new_tokens": {{most}}, "temperature": {{temperature}}}"""));

    private sealed class Others(ModelPool pool) : IOtherModels
    {
        public Task<ModelLease> TakeAsync(string model, CancellationToken cancellationToken)
            => pool.TakeAsync(new PooledModel(model, model, 10, () => new ScriptedSource(ScriptedModel.Babbling()).Host()), cancellationToken);
    }
}
