using System.Text.Json;
using LlmQuest.Inference.Tests;

namespace LlmQuest.Tests;

/// <summary>The doctor says that the adventure can be played only where it can.</summary>
public sealed class DoctorTests
{
    private string _folder = "";

    [OneTimeSetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("llmquest-doctor-").FullName;

    [OneTimeTearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("")]
    [TestCase("no-such-folder")]
    public async Task Lessons_that_cannot_be_played_stop_it(string name)
    {
        string lessons = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder, "lessons")).FullName, name);
        Run run = await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_LESSONS"] = lessons }, "", "doctor");
        Assert.That(run.Output, Does.Match(@"STOP\s+Lessons").And.Contain("course.yaml").And.Contain("LLMQUEST_LESSONS"));
        ShouldStop(run);
    }

    [Test]
    public async Task A_model_that_writes_no_text_stops_it()
    {
        Run run = await Run.LlmQuest("doctor", "--model", "all-minilm-l6-v2-q8_0");
        Assert.That(run.Output, Does.Match(@"STOP\s+Model at work").And.Contain("turns texts into vectors and writes none"));
        ShouldStop(run);
    }

    [Test]
    public async Task A_chat_template_that_cannot_be_evaluated_stops_it()
    {
        Run run = await DoctorWith("broken.gguf", TinyGguf.Bytes(text: ("tokenizer.chat_template", "{% if %}")));
        Assert.That(run.Output, Does.Match(@"STOP\s+Model at work").And.Contain("chat template cannot be evaluated"));
        ShouldStop(run);
    }

    [Test]
    public async Task A_model_without_a_chat_template_is_said_to_be_raw_only()
    {
        Run run = await DoctorWith("raw.gguf", TinyGguf.Bytes());
        Assert.That(run.Output, Does.Match(@"note\s+Chat").And.Contain("--raw").And.Contain("The adventure can be played."));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [TestCase("models.yaml", "models: [")]
    [TestCase("settings.yaml", "chosen: [")]
    public async Task A_broken_file_beside_the_saves_is_one_line_among_the_others(string name, string text)
    {
        string saves = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(saves, name), text);
        ShouldStopOver("Catalogue", await Run.LlmQuest("doctor", "--json", "--saves", saves), name);
    }

    [TestCase("models: [")]
    [TestCase(null)]
    public async Task A_broken_or_missing_catalogue_is_one_line_among_the_others(string? text)
    {
        string models = Directory.CreateTempSubdirectory("llmquest-doctor-").FullName;
        if (text is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(models, "catalog.yaml"), text);
        }

        ShouldStopOver("Catalogue", await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_MODELS"] = models }, "", "doctor", "--json"), "catalog.yaml");
        Directory.Delete(models, recursive: true);
    }

    [Test]
    public async Task A_shipped_file_that_no_hub_offers_is_to_be_copied_again()
    {
        string models = Directory.CreateDirectory(Path.Combine(_folder, "models")).FullName;
        File.Copy(Path.Combine(Run.Root, "models", "catalog.yaml"), Path.Combine(models, "catalog.yaml"));
        Run run = await Run.LlmQuest(new Dictionary<string, string> { ["LLMQUEST_MODELS"] = models }, "", "doctor");
        Assert.That(run.Output, Does.Contain($"Copy all-MiniLM-L6-v2.Q8_0.gguf again from the project into {models}.").And.Not.Contain("models pull all-minilm"));
        ShouldStop(run);
    }

    private static void ShouldStop(Run run)
    {
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        Assert.That(run.Output, Does.Contain("1 thing in the way of playing"));
        Assert.That(run.Error, Is.Empty);
    }

    private static void ShouldStopOver(string topic, Run run, string named)
    {
        Assert.That(run.ExitCode, Is.EqualTo(1), run.Error);
        JsonElement seen = JsonDocument.Parse(run.Output).RootElement;
        JsonElement[] stops = [.. seen.GetProperty("findings").EnumerateArray().Where(finding => finding.GetProperty("blocks").GetBoolean())];
        Assert.That(seen.GetProperty("playable").GetBoolean(), Is.False);
        Assert.That(stops.Select(stop => stop.GetProperty("topic").GetString()), Is.EqualTo(new[] { topic }));
        Assert.That(stops[0].GetProperty("fix").GetString(), Does.Contain(named));
    }

    private async Task<Run> DoctorWith(string name, byte[] model)
    {
        string path = Path.Combine(_folder, name);
        await File.WriteAllBytesAsync(path, model);
        return await Run.LlmQuest("doctor", "--model", path);
    }
}
