using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Carbon;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Labs.Footprint;
using LlmQuest.Testing;

namespace LlmQuest.Labs.Tests.Footprint;

public sealed class FootprintLabTests
{
    private static readonly (string, LabValue)[] Thousand = [("tokens", LabValue.Of(1000)), ("seconds", LabValue.Of(25)), ("watts", LabValue.Of(15))];

    [Test]
    public async Task Tokens_and_seconds_that_are_set_give_the_figures_of_the_worked_example()
    {
        Experiment bill = await Done(Bench(), [.. Thousand, ("price_per_1000_tokens", LabValue.Of(0.5))]);
        Assert.That(bill.Number("joules_per_token"), Is.EqualTo(0.375).Within(1e-12));
        Assert.That(bill.Number("watt_hours"), Is.EqualTo(375 / 3600d).Within(1e-12));
        Assert.That(bill.Number("grams_co2e"), Is.EqualTo(375 / 3.6e6 * 475).Within(1e-12));
        Assert.That((bill.Number("joules"), bill.Number("seconds"), bill.Number("tokens"), bill.Number("written_tokens"), bill.Number("price")), Is.EqualTo((375, 25, 1000, 1000, 0.5)));
        Assert.That((bill.Facts["source"].Text, bill.Facts["estimated"].Truth, bill.Model), Is.EqualTo(("given", true, "")));
        Assert.That(bill.Facts.Keys, Has.No.Member("prompt_tokens"));
    }

    [Test]
    public async Task Every_declared_fact_is_said_of_an_experiment_with_a_price()
    {
        Experiment bill = await Done(Bench(new Source(Made())), ("price_per_1000_tokens", LabValue.Of(2)));
        Assert.That(bill.Facts.Keys, Is.EquivalentTo(DeclaredLabs.Registry.Find("footprint")!.Facts.Select(fact => fact.Name)));
    }

    [Test]
    public async Task An_experiment_costs_for_what_it_read_and_wrote_and_each_written_token_carries_all_of_it()
    {
        Experiment bill = await Done(Bench(new Source(Made())), ("watts", LabValue.Of(10)), ("price_per_1000_tokens", LabValue.Of(2)));
        Assert.That((bill.Number("prompt_tokens"), bill.Number("written_tokens"), bill.Number("tokens")), Is.EqualTo((4, 6, 10)));
        Assert.That(bill.Number("seconds"), Is.EqualTo(3), "waiting for another program is not counted");
        Assert.That((bill.Number("joules"), bill.Number("joules_per_token"), bill.Number("price")), Is.EqualTo((30, 5, 0.02)));
        Assert.That((bill.Facts["source"].Text, bill.Model, bill.Runtime), Is.EqualTo(("experiment", "m", "llama.cpp")));
    }

    [TestCase("last")]
    [TestCase("e7")]
    public async Task An_experiment_is_the_last_or_one_by_its_id(string id)
        => Assert.That((await Done(Bench(new Source(Made())), ("experiment", LabValue.Of(id)))).Facts["source"].Text, Is.EqualTo("experiment"));

    [Test]
    public async Task The_tokens_of_every_row_of_a_grid_count()
    {
        LabValue row = LabValue.Map(("token_ids", LabValue.List([LabValue.Numbers(1, 2), LabValue.Numbers(3)])));
        Experiment grid = Made() with { Lab = "sampling-grid", Facts = Made().Facts.Clear().Add("rows", LabValue.List([row, row])), PromptIds = [1, 2] };
        Experiment bill = await Done(Bench(new Source(grid)));
        Assert.That((bill.Number("prompt_tokens"), bill.Number("written_tokens")), Is.EqualTo((2, 6)));
    }

    [Test]
    public async Task The_power_at_rest_is_taken_off()
        => Assert.That((await Done(Bench(), [.. Thousand, ("idle_watts", LabValue.Of(5))])).Number("joules"), Is.EqualTo(250));

    [Test]
    public async Task More_power_at_rest_than_at_work_is_refused()
        => Assert.That(await Run.Refused(Bench(), "footprint", [.. Thousand, ("idle_watts", LabValue.Of(20))]), Is.EqualTo("idle_watts is 20 W, more than the 15 W that were drawn while it worked: lower idle_watts, or raise watts."));

    [TestCase("france", null, 56)]
    [TestCase("coal", null, 995)]
    [TestCase("coal", 12.5, 12.5)]
    public async Task The_carbon_is_that_of_the_grid_unless_it_is_set(string grid, double? grams, double expected)
    {
        (string, LabValue)[] set = grams is { } own ? [("grams_per_kwh", LabValue.Of(own))] : [];
        Experiment bill = await Done(Bench(), [.. Thousand, ("grid", LabValue.Of(grid)), .. set]);
        Assert.That(bill.Number("grams_co2e"), Is.EqualTo(375 / 3.6e6 * expected).Within(1e-12));
        Assert.That(Assumed(bill, "carbon of electricity").Fields!["source"].Text, grams is null ? Does.StartWith(grid).And.Contains("20") : Is.EqualTo("set by you"));
    }

    [Test]
    public void The_grids_that_can_be_named_are_those_there_are()
        => Assert.That(DeclaredLabs.Registry.Find("footprint")!.Parameter("grid")!.Choices, Is.EqualTo(CarbonGrids.All.Select(grid => grid.Name)));

    [Test]
    public async Task So_many_answers_equal_a_kettle_a_charge_and_a_kilometre()
    {
        Experiment bill = await Done(Bench(), [.. Thousand, ("kettle_watt_hours", LabValue.Of(375 / 3600d * 8)), ("car_grams_per_km", LabValue.Of(375 / 3.6e6 * 475 * 3))]);
        Assert.That(bill.Facts["equivalents"].Items!.Value.Select(one => one.Fields!["answers"].Number), Is.EqualTo(new[] { 8, 144, 3 }).Within(1e-6));
        Assert.That(bill.Facts["equivalents"].Items!.Value.Select(one => one.Fields!["source"].Text), Is.EqualTo(new[] { "set by you", Yardstick.All[1].Source, "set by you" }));
    }

    [Test]
    public async Task Training_is_so_many_answers_by_its_carbon()
    {
        Experiment bill = await Done(Bench(), [.. Thousand, ("grams_per_kwh", LabValue.Of(9600))]);
        LabValue gpt3 = bill.Facts["training_runs"].Items!.Value.Single(run => run.Fields!["name"].Text == "GPT-3 175B");
        Assert.That(gpt3.Fields!["answers"].Number, Is.EqualTo(552e6).Within(1), "an answer of one gram");
        Assert.That((gpt3.Fields["megawatt_hours"].Number, gpt3.Fields["year"].Number), Is.EqualTo((1287, 2021)));
        Assert.That(gpt3.Fields["source"].Text, Does.Contain("arXiv:2104.10350"));
    }

    [Test]
    public async Task Work_without_energy_equals_nothing()
    {
        Experiment bill = await Done(Bench(), [.. Thousand[..2], ("watts", LabValue.Of(0))]);
        Assert.That(bill.Facts["equivalents"].Items!.Value.Select(one => one.Fields!.ContainsKey("answers")), Has.All.False);
        Assert.That(bill.Number("joules"), Is.Zero);
    }

    [Test]
    public async Task Every_number_that_was_used_is_listed_with_where_it_comes_from()
    {
        Experiment bill = await Done(Bench(), Thousand[..2]);
        Assert.That(bill.Facts["assumptions"].Items!.Value.Select(one => one.Fields!["source"].Text), Has.All.Not.Empty);
        Assert.That(Assumed(bill, "power while it works").Fields!["value"].Number, Is.EqualTo(15));
        Assert.That(Assumed(bill, "power while it works").Fields!["source"].Text, Does.StartWith("assumed"));
    }

    [Test]
    public async Task Without_any_experiment_a_short_text_is_written_and_measured()
    {
        Experiment bill = await Done(Bench());
        Assert.That((bill.Facts["source"].Text, bill.Number("written_tokens"), bill.Model), Is.EqualTo(("measured", 64, "scripted")));
        Assert.That(bill.Number("seconds"), Is.GreaterThan(0));
        Assert.That(Assumed(bill, "time").Fields!["source"].Text, Does.Contain("the lighthouse keeper"));
        Assert.That(bill.Facts["estimated"].Truth, Is.True);
    }

    [Test]
    public async Task A_counter_is_believed_where_there_is_one()
    {
        Experiment bill = await Done(Bench(null, new Meter(1_000_000, 9_000_000)));
        Assert.That((bill.Number("joules"), bill.Facts["estimated"].Truth), Is.EqualTo((8, false)));
        Assert.That(Assumed(bill, "energy that was counted").Fields!["source"].Text, Is.EqualTo("a meter"));
    }

    [Test]
    public async Task A_power_that_is_set_goes_before_a_counter()
        => Assert.That((await Done(Bench(null, new Meter(1_000_000, 9_000_000)), ("watts", LabValue.Of(15)))).Facts["estimated"].Truth, Is.True);

    [Test]
    public async Task A_counter_says_nothing_of_an_experiment_that_was_made_before()
        => Assert.That((await Done(Bench(new Source(Made()), new Meter(0, 5)))).Facts["estimated"].Truth, Is.True);

    [Test]
    public async Task A_bench_remembers_its_last_generation()
    {
        var host = new ScriptedSource(ScriptedModel.Babbling()).Host();
        var recent = new RecentExperiments();
        var bench = new LabBench(new Generate.WritingLab(host, () => 7), new FootprintLab(host, recent, null)) { Recent = recent };
        await Run.Done(bench, "generate", ("prompt", LabValue.Of("ab")), ("mode", LabValue.Of("raw")), ("max_new_tokens", LabValue.Of(5)));
        for (int i = 0; i < 2; i++)
        {
            Assert.That((await Done(bench)).Number("written_tokens"), Is.EqualTo(5), "and footprint itself is not the last");
        }
    }

    [TestCase("tokens", 5, "tokens and seconds belong together")]
    [TestCase("seconds", 5, "tokens and seconds belong together")]
    public async Task Half_of_the_figures_is_refused(string name, double value, string sentence)
        => Assert.That(await Run.Refused(Bench(), "footprint", (name, LabValue.Of(value))), Does.StartWith(sentence));

    [Test]
    public async Task No_time_at_all_is_refused()
        => Assert.That(await Run.Refused(Bench(), "footprint", ("tokens", LabValue.Of(5)), ("seconds", LabValue.Of(0))), Does.StartWith("seconds is more than 0"));

    [TestCase("e8", "There is no experiment 'e8' here")]
    [TestCase("dull", "Experiment 'dull' (tokens) wrote no tokens in a time that was measured")]
    [TestCase("a\n\u001b[31m", "There is no experiment 'a↵<001B>[31m' here")]
    public async Task An_experiment_that_cannot_be_counted_is_refused(string id, string sentence)
        => Assert.That(await Run.Refused(Bench(new Source(Made())), "footprint", ("experiment", LabValue.Of(id))), Does.StartWith(sentence));

    [Test]
    public async Task A_measurement_that_is_stopped_counts_what_was_written()
    {
        using var stop = new CancellationTokenSource();
        float[] babble = [float.NegativeInfinity, .. Enumerable.Repeat(0f, ScriptedModel.Alphabet.Length - 1)];
        var model = new ScriptedModel(tokens =>
        {
            if (tokens.Count == 60)
            {
                stop.Cancel();
            }

            return babble;
        });
        LabUpdate last = await new LabBench(new FootprintLab(new ScriptedSource(model).Host(), null, null)).RunAsync("footprint", Run.Parameters(), stop.Token).LastAsync();
        Experiment bill = ((LabDone)last).Experiment;
        Assert.That(bill.Finish, Is.EqualTo(Experiment.Cancelled));
        Assert.That(bill.Number("written_tokens"), Is.InRange(1, 63));
    }

    private static LabBench Bench(IExperimentSource? experiments = null, IEnergyMeter? meter = null) => new(new FootprintLab(new ScriptedSource(ScriptedModel.Babbling()).Host(), experiments, meter));

    private static Task<Experiment> Done(LabBench bench, params IEnumerable<(string Name, LabValue Value)> parameters) => Run.Done(bench, "footprint", parameters);

    private static LabValue Assumed(Experiment bill, string name) => bill.Facts["assumptions"].Items!.Value.Single(one => one.Fields!["name"].Text == name);

    private static Experiment Made() => new(
        "generate",
        ImmutableSortedDictionary<string, LabValue>.Empty,
        ImmutableSortedDictionary<string, LabValue>.Empty.Add("token_ids", LabValue.List([LabValue.Numbers(1, 2, 3), LabValue.Numbers(4, 5, 6)])).Add("prompt_tokens", LabValue.Of(4)),
        "m",
        "00",
        "CPU")
    { Runtime = "llama.cpp", Timings = ImmutableSortedDictionary<string, double>.Empty.Add("generation_seconds", 3.5).Add("waiting_seconds", 0.5) };

    private sealed class Source(Experiment last) : IExperimentSource
    {
        private Experiment Dull => last with { Lab = "tokens", Timings = last.Timings.Clear() };

        public IEnumerable<Experiment> Newest => [Dull, last];

        public Experiment? Find(string id) => id switch
        {
            "e7" => last,
            "dull" => Dull,
            _ => null,
        };
    }

    private sealed class Meter(params long[] microjoules) : IEnergyMeter
    {
        private int _read;

        public EnergyReading Read() => new("a meter", [new EnergyZone("a", microjoules[_read++], 1_000_000_000)]);
    }
}
