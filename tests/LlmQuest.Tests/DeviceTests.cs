using System.Text.Json;

namespace LlmQuest.Tests;

public sealed class DeviceTests
{
    private static readonly string[] Few = ["--raw", "--max-new-tokens", "3", "--seed", "1", "--json"];

    [Test]
    [Platform("Linux")]
    public async Task A_chosen_library_for_the_processor_is_the_one_that_computes()
    {
        Run run = await Run.LlmQuest(["ask", "One two", .. Few, "--cpu", "x64"]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        Assert.That(JsonDocument.Parse(run.Output).RootElement.GetProperty("device").GetString(), Is.EqualTo("CPU (x64)"));
    }

    [TestCase("--cpu", "nonsense", 1, "There is no CPU variant 'nonsense': choose one of")]
    [TestCase("--device", "tpu", 2, "--device needs auto, cpu or gpu, and 'tpu' is none of them")]
    [TestCase("--threads", "0", 2, "--threads needs a whole number from 1 to ")]
    [TestCase("--threads", "100000", 2, "--threads needs a whole number from 1 to ")]
    [TestCase("--gpu-layers", "-1", 2, "--gpu-layers needs a whole number of layers, 0 or more, and '-1' is not")]
    public async Task A_wish_that_cannot_be_met_is_explained(string option, string value, int exitCode, string expected)
    {
        Run run = await Run.LlmQuest(["ask", "One two", .. Few, option, value]);
        Assert.That(run.Error, Does.StartWith(expected));
        Assert.That(run.Error.Trim(), Does.Not.Contain("\n"));
        Assert.That(run.ExitCode, Is.EqualTo(exitCode));
    }

    [Test]
    public async Task Layers_on_a_card_and_none_on_it_contradict_each_other()
    {
        Run run = await Run.LlmQuest(["ask", "One two", .. Few, "--device", "cpu", "--gpu-layers", "3"]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("leave one of them out"));
    }

    [Test]
    public async Task A_card_that_is_to_get_nothing_contradicts_itself()
    {
        Run run = await Run.LlmQuest(["ask", "One two", .. Few, "--device", "gpu", "--gpu-layers", "0"]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("--gpu-layers 0 puts nothing there"));
    }

    [Test]
    [Platform("Linux")]
    public async Task Without_a_card_the_processor_computes_and_the_reason_is_said()
    {
        Run run = await Run.LlmQuest(["ask", "One two", .. Few, "--device", "gpu"]);
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        JsonElement answer = JsonDocument.Parse(run.Output).RootElement;
        Assert.That(answer.GetProperty("device").GetString(), Does.StartWith("CPU"));
        Assert.That(answer.GetProperty("fallback").GetString(), Does.Contain("finds no graphics card").And.EqualTo(run.Error.Trim()));
    }

    [Test]
    public async Task Twice_as_many_threads_as_processors_are_the_most()
    {
        int most = 2 * Environment.ProcessorCount;
        Run run = await Run.LlmQuest(["ask", "One two", .. Few, "--threads", $"{most + 1}"]);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain($"from 1 to {most}, since this machine has").And.Contain($"and '{most + 1}' is not"));
    }

    [Test]
    public async Task Threads_are_those_that_the_library_reports()
    {
        Run run = await Run.LlmQuest(["ask", "One two", .. Few, "--threads", "1"]);
        Assert.That(JsonDocument.Parse(run.Output).RootElement.GetProperty("threads").GetInt32(), Is.EqualTo(1), run.Error);
    }

    [Test]
    public async Task The_doctor_tells_what_is_really_in_use()
    {
        Run run = await Run.LlmQuest("doctor", "--json", "--threads", "1");
        Assert.That(run.ExitCode, Is.Zero, run.Error + run.Output);
        JsonElement seen = JsonDocument.Parse(run.Output).RootElement;
        Assert.That(seen.GetProperty("playable").GetBoolean());
        Assert.That(seen.GetProperty("machine").GetProperty("logical_processors").GetInt32(), Is.EqualTo(Environment.ProcessorCount));
        Assert.That(seen.GetProperty("in_use").GetProperty("threads").GetInt32(), Is.EqualTo(1));
        Assert.That(seen.GetProperty("in_use").GetProperty("tokens_per_second").GetDouble(), Is.GreaterThan(0));
        Assert.That(seen.GetProperty("models").EnumerateArray().Select(model => model.GetProperty("right").GetBoolean()), Is.Not.Empty.And.All.True);
    }

    [Test]
    public async Task The_doctor_says_what_to_do_when_the_library_is_gone()
    {
        string empty = Directory.CreateTempSubdirectory("llmquest-doctor-").FullName;
        try
        {
            Run run = await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_LLAMA_DIR"] = empty }, "", "doctor");
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Output, Does.Match(@"STOP\s+Library").And.Contain(empty).And.Contain("build again"));
            Assert.That(run.Output, Does.Contain("1 thing in the way of playing"));
        }
        finally
        {
            Directory.Delete(empty, recursive: true);
        }
    }

    [Test]
    public async Task The_doctor_says_what_to_do_when_runs_cannot_be_kept()
    {
        string file = Path.GetTempFileName();
        try
        {
            Run run = await Run.LlmQuest("doctor", "--saves", Path.Combine(file, "saves"));
            Assert.That(run.ExitCode, Is.EqualTo(1));
            Assert.That(run.Output, Does.Match(@"STOP\s+Saves").And.Contain("--saves FOLDER"));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
