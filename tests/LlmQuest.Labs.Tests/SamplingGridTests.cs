using System.Text.Json;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Labs.SamplingGrid;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests;

public sealed class SamplingGridTests
{
    private static readonly double[] Temperatures = [0, 0.7, 1.5];
    private static readonly (string, LabValue)[] Prompt = [("prompt", LabValue.Of("ab")), ("max_new_tokens", LabValue.Of(5)), ("seed", LabValue.Of(11))];
    private static readonly (string, LabValue)[] Grid = [.. Prompt, ("temperatures", LabValue.Numbers(Temperatures)), ("samples", LabValue.Of(3))];

    private static IEnumerable<TestCaseData> Diversities => Oracle("diversity").GetProperty("cases").EnumerateArray().Select((one, i) => new TestCaseData(one).SetArgDisplayNames($"case {i + 1}"));

    [Test]
    public async Task Every_row_is_what_the_same_seed_writes_at_its_temperature_alone()
    {
        Experiment grid = await Run.Done(Run.Bench(ScriptedModel.Mumbling()), "sampling-grid", Grid);
        for (int row = 0; row < Temperatures.Length; row++)
        {
            Experiment alone = await Run.Done(
                Run.Bench(ScriptedModel.Mumbling()), "generate", [.. Prompt, ("mode", LabValue.Of("raw")), ("samples", LabValue.Of(3)), ("temperature", LabValue.Of(Temperatures[row]))]);
            Assert.That(Row(grid, row)["texts"], Is.EqualTo(alone.Facts["texts"]));
            Assert.That(Row(grid, row)["token_ids"], Is.EqualTo(alone.Facts["token_ids"]));
            Assert.That(Row(grid, row)["first_divergence"], Is.EqualTo(alone.Facts["first_divergence"]));
        }
    }

    [Test]
    public async Task The_prompt_of_nine_texts_is_read_once()
    {
        int reads = 0;
        var model = new ScriptedModel(tokens =>
        {
            reads += tokens.Count == 2 ? 1 : 0;
            return ScriptedModel.Only(1);
        });
        await Run.Done(Run.Bench(model), "sampling-grid", Grid);
        Assert.That(reads, Is.EqualTo(1));
    }

    [Test]
    public async Task The_texts_of_all_rows_stand_one_after_another()
    {
        Experiment grid = await Run.Done(Run.Bench(ScriptedModel.Mumbling()), "sampling-grid", Grid);
        Assert.That(grid.Texts, Has.Length.EqualTo(9).And.EqualTo(Enumerable.Range(0, 3).SelectMany(row => Row(grid, row)["texts"].Texts!.Value)));
        Assert.That(grid.Number("distinct"), Is.EqualTo(grid.Texts.Distinct().Count()));
        Assert.That(Row(grid, 0)["distinct"], Is.EqualTo(LabValue.Of(1)), "temperature 0 repeats itself");
    }

    [Test]
    public async Task The_surprisal_of_a_row_is_the_mean_over_its_tokens()
    {
        Experiment grid = await Run.Done(Run.Bench(ScriptedModel.Babbling()), "sampling-grid", Grid);
        Assert.That(Row(grid, 1)["mean_surprisal_bits"].Number, Is.EqualTo(Math.Log2(ScriptedModel.Alphabet.Length - 1)).Within(1e-6));
    }

    [TestCaseSource(nameof(Diversities))]
    public void Distinct_n_of_a_row_is_that_of_the_reference(JsonElement one)
    {
        string[] texts = [.. one.GetProperty("texts").EnumerateArray().Select(text => text.GetString()!)];
        var row = GridRow.Of(1, [.. texts.Select(text => new SampleResult(text, [], [], FinishReason.End))]).Fields!;
        Assert.That(row["distinct_1"].Number, Is.EqualTo(one.GetProperty("distinct_1").GetDouble()).Within(1e-8));
        Assert.That(row["distinct_2"].Number, Is.EqualTo(one.GetProperty("distinct_2").GetDouble()).Within(1e-8));
        Assert.That(row.Keys, Has.No.Member("mean_surprisal_bits"));
    }

    [Test]
    public void Of_samples_that_a_stop_left_unbegun_nothing_is_said()
    {
        var half = new SampleResult("a b", [1, 2], [], FinishReason.Cancelled);
        var none = new SampleResult("", [], [], FinishReason.Cancelled);
        Assert.That(GridRow.Of(1, [none, none]).Fields!.Keys, Is.EquivalentTo(new[] { "temperature", "texts", "token_ids" }));
        var row = GridRow.Of(1, [half, none]).Fields!;
        Assert.That((row["distinct"].Number, row["distinct_1"].Number, row.ContainsKey("first_divergence")), Is.EqualTo((1, 1, false)));
    }

    [Test]
    public void A_sample_that_ended_at_once_is_a_text_like_any_other()
        => Assert.That(GridRow.Of(1, [new SampleResult("", [], [], FinishReason.End), new SampleResult("a", [1], [], FinishReason.End)]).Fields!["distinct"].Number, Is.EqualTo(2));

    [Test]
    public async Task One_sample_parts_from_nothing()
    {
        Experiment grid = await Run.Done(Run.Bench(ScriptedModel.Babbling()), "sampling-grid", [.. Prompt, ("samples", LabValue.Of(1))]);
        Assert.That(Row(grid, 0).Keys, Has.No.Member("first_divergence"));
    }

    [Test]
    public async Task Rows_set_the_temperature_among_the_steps()
    {
        (string, LabValue)[] steps = [("steps", Run.Json("""[{"top_k": 8}, {"temperature": 1}]"""))];
        Experiment grid = await Run.Done(Run.Bench(ScriptedModel.Mumbling()), "sampling-grid", [.. Grid, .. steps]);
        Experiment alone = await Run.Done(
            Run.Bench(ScriptedModel.Mumbling()), "generate", [.. Prompt, ("mode", LabValue.Of("raw")), ("samples", LabValue.Of(3)), ("steps", Run.Json("""[{"top_k": 8}, {"temperature": 1.5}]"""))]);
        Assert.That(Row(grid, 2)["texts"], Is.EqualTo(alone.Facts["texts"]));
    }

    [Test]
    public async Task Steps_without_a_temperature_leave_the_rows_nothing_to_set()
        => Assert.That(await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "sampling-grid", [.. Grid, ("steps", Run.Json("""[{"top_k": 8}]"""))]), Does.Contain("steps has none"));

    [TestCase("[]", 3, "temperatures is a list of numbers such as [0.1, 0.7, 1.2], not '[]'.")]
    [TestCase("[0.1, 0.2, 0.3, 0.4, 0.5]", 64, "A grid has 1 to 256 texts, and this one would have 320")]
    public async Task A_grid_of_no_texts_or_of_too_many_is_refused(string temperatures, int samples, string sentence)
        => Assert.That(
            await Run.Refused(Run.Bench(ScriptedModel.Babbling()), "sampling-grid", [.. Prompt, ("temperatures", Run.Json(temperatures)), ("samples", LabValue.Of(samples))]),
            Does.StartWith(sentence));

    private static System.Collections.Immutable.ImmutableSortedDictionary<string, LabValue> Row(Experiment grid, int row) => grid.Facts["rows"].Items!.Value[row].Fields!;

    private static JsonElement Oracle(string name)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name + ".oracle.json")));
        return document.RootElement.Clone();
    }
}
