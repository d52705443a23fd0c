using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using LlmQuest.Core.Labs;
using LlmQuest.Hosting;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs;

namespace LlmQuest.Tests.Experiments;

/// <summary>Experiments of the real model, run again and taken elsewhere.</summary>
[Category("Model")]
public sealed class ExperimentsOnTheModelTests
{
    private static readonly (string, LabValue)[] Short = [("prompt", LabValue.Of("The best programming language is")), ("max_new_tokens", LabValue.Of(12)), ("seed", LabValue.Of(5))];
    private string _saves = "";

    // Numbers of the events: 2 raw, 3 chat, 4 a grid, 5 next-token, 6 tokens; 7 to 9 with something changed.
    [OneTimeSetUp]
    public async Task Record()
    {
        _saves = Directory.CreateTempSubdirectory("llmquest-again-").FullName;
        ProjectFolders folders = ProjectFolders.Find(_saves);
        await using ModelHost host = Composition.Host(Composition.OpenModelFile(folders, null), null, new ComputeSettings(new ComputeOptions(), 1));
        LabBench bench = Composition.Bench(host, null);
        LabDone raw = await Done(bench, "generate", [.. Short, ("mode", LabValue.Of("raw")), ("samples", LabValue.Of(2))]);
        LabDone grid = await Done(bench, "sampling-grid", [.. Short, ("samples", LabValue.Of(2))]);
        Experiment other = raw.Experiment;
        SomeExperiment.Record(
            _saves,
            (other, raw.Steps),
            Kept(await Done(bench, "generate", Short)),
            Kept(grid),
            Kept(await Done(bench, "next-token", ("text", LabValue.Of("The king's door is made of solid")), ("guess", LabValue.Of(" gold")))),
            Kept(await Done(bench, "tokens", ("text", LabValue.Of("straw\"berry\"")))),
            (other with { Runtime = "another library", ModelSha256 = new string('0', 64) }, raw.Steps),
            (other with { Parameters = other.Parameters.SetItem("seed", LabValue.Of(6)) }, raw.Steps),
            (other, SomeExperiment.Steps(3)));
    }

    [OneTimeTearDown]
    public void RemoveSaves() => Directory.Delete(_saves, recursive: true);

    [Test]
    public async Task The_same_comes_out_again_of_every_lab([Values("2", "3", "4", "5", "6")] string id)
    {
        Run run = await Verb("again", id);
        Assert.That(run.Output, Does.StartWith("The same: ").And.EndWith("every fact but the speed.\n"), run.Error);
        Assert.That(run.ExitCode, Is.Zero);
        Assert.That(await File.ReadAllLinesAsync(Path.Combine(_saves, "default.jsonl")), Has.Length.EqualTo(9), "nothing is recorded");
    }

    [Test]
    public async Task What_else_computed_it_is_told_though_the_same_came_out()
    {
        Run run = await Verb("again", "7");
        Assert.That(run.Output, Does.StartWith("The same: ").And.Contain("another library").And.Contain("model_sha256"));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public async Task What_does_not_come_out_again_is_named_by_its_first_token()
    {
        Run run = await Verb("again", "8");
        Assert.That(run.Output, Does.StartWith("Not the same").And.Match("Text 1 parts at token \\d+, word \\d+:"));
        Assert.That(run.ExitCode, Is.EqualTo(1));
    }

    [Test]
    public async Task Other_numbers_of_the_steps_are_not_the_same()
    {
        Run run = await Verb("again", "9");
        Assert.That((run.ExitCode, run.Output.Contains("The numbers of the steps are not the same.", StringComparison.Ordinal)), Is.EqualTo((1, true)));
    }

    [Test]
    public async Task Steps_are_shown_with_the_pieces_of_the_model()
    {
        JsonElement shown = JsonDocument.Parse((await Verb("show", "3", "--json")).Output).RootElement;
        Assert.That(shown.GetProperty("steps").GetProperty("samples")[0].GetArrayLength(), Is.EqualTo(shown.GetProperty("experiment").GetProperty("facts").GetProperty("tokens").GetInt32()));
        Assert.That((await Verb("show", "2")).Output, Does.Match(@"  1 +\d+\.\d{3} +\d+\.\d{3} +\d+ +\d+  \S+\n"));
    }

    [Test]
    public async Task A_chat_goes_to_ollama_with_its_template_written_out()
    {
        string script = (await Verb("code", "3", "--as", "ollama")).Output;
        int start = script.IndexOf('{', StringComparison.Ordinal);
        string prompt = JsonDocument.Parse(script[start..(script.LastIndexOf('}') + 1)]).RootElement.GetProperty("prompt").GetString()!;
        Assert.That(prompt, Does.Contain("<|im_start|>user\nThe best programming language is<|im_end|>\n").And.EndWith("<|im_start|>assistant\n"));
    }

    [TestCase("2")]
    [TestCase("3")]
    [TestCase("4")]
    public async Task A_program_writes_the_same_texts(string id)
    {
        JsonElement facts = JsonDocument.Parse((await Verb("show", id, "--json")).Output).RootElement.GetProperty("experiment").GetProperty("facts");
        string expected = string.Concat(facts.GetProperty("texts").EnumerateArray().Select((text, i) => $"--- {i + 1}\n{text.GetString()}\n"));
        Assert.That(await RunProgramAsync((await Verb("code", id, "--as", "csharp")).Output), Is.EqualTo(expected));
    }

    [Test]
    public async Task A_program_shows_the_same_candidates_and_tokens()
    {
        JsonElement first = JsonDocument.Parse((await Verb("show", "5", "--json")).Output).RootElement.GetProperty("experiment").GetProperty("facts").GetProperty("candidates")[0];
        string line = string.Create(CultureInfo.InvariantCulture, $"{first.GetProperty("p").GetDouble():0.0000}  {first.GetProperty("sampling_p").GetDouble():0.0000}  {first.GetProperty("id").GetInt32(),6}  {first.GetProperty("piece").GetString()}\n");
        Assert.That(await RunProgramAsync((await Verb("code", "5", "--as", "csharp")).Output), Does.StartWith(line));
        Assert.That(await RunProgramAsync((await Verb("code", "6", "--as", "csharp")).Output), Does.EndWith("the same ids as recorded: True\n"));
    }

    // In a process of its own, beside the assemblies and libraries of this build.
    private static async Task<string> RunProgramAsync(string script)
    {
        Assume.That(CSharpCheck.CanCompile, "this build has another runtime");
        string program = Path.Combine(AppContext.BaseDirectory, $"experiment-{Guid.NewGuid():N}.dll");
        string configuration = Path.ChangeExtension(program, ".runtimeconfig.json");
        try
        {
            CSharpCheck.Emit(script, program);
            File.Copy(Path.Combine(AppContext.BaseDirectory, "llmquest.runtimeconfig.json"), configuration);
            var start = new ProcessStartInfo("dotnet", [program, Run.DefaultModel]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.That(process.ExitCode, Is.Zero, await errors);
            return output;
        }
        finally
        {
            File.Delete(program);
            File.Delete(configuration);
        }
    }

    private static (Experiment, ExperimentSteps?) Kept(LabDone done) => (done.Experiment, done.Steps);

    private static async Task<LabDone> Done(LabBench bench, string lab, params IEnumerable<(string Name, LabValue Value)> parameters)
        => await bench.RunAsync(lab, parameters.ToImmutableSortedDictionary(own => own.Name, own => own.Value, StringComparer.Ordinal), CancellationToken.None).LastAsync() as LabDone ?? throw new AssertionException("it was refused");

    [TestCase("last", "footprint")]
    [TestCase("4", "footprint", "--experiment", "4")]
    public async Task The_footprint_of_a_recorded_experiment_is_that_of_its_tokens(string id, params string[] arguments)
    {
        JsonElement recorded = JsonDocument.Parse((await Verb("show", id, "--json")).Output).RootElement.GetProperty("experiment").GetProperty("facts");
        IEnumerable<JsonElement> texts = recorded.TryGetProperty("rows", out JsonElement rows) ? rows.EnumerateArray().SelectMany(Samples) : Samples(recorded);
        int written = texts.Sum(ids => ids.GetArrayLength());
        Run run = await Run.LlmQuest([.. arguments, "--saves", _saves, "--json"]);
        JsonElement facts = JsonDocument.Parse(run.Output).RootElement.GetProperty("facts");
        Assert.That(written, Is.GreaterThan(0));
        Assert.That((facts.GetProperty("source").GetString(), facts.GetProperty("written_tokens").GetInt32()), Is.EqualTo(("experiment", written)), run.Error);

        static IEnumerable<JsonElement> Samples(JsonElement facts) => facts.GetProperty("token_ids").EnumerateArray();
    }

    [TestCase("6", "wrote no tokens")]
    [TestCase("400", "There is no experiment '400' here")]
    public async Task What_has_no_footprint_is_said(string id, string sentence)
    {
        Run run = await Run.LlmQuest("footprint", "--experiment", id, "--saves", _saves);
        Assert.That((run.ExitCode, run.Output), Is.EqualTo((1, "")));
        Assert.That(run.Error, Does.Contain(sentence));
    }

    private Task<Run> Verb(params string[] arguments) => Run.LlmQuest(["experiments", .. arguments, "--saves", _saves]);
}
