using System.Text.Json;
using LlmQuest.Inference.Tests;

namespace LlmQuest.Tests;

public sealed class CompareTests
{
    [Test]
    public async Task A_model_of_ones_own_is_compared_with_the_default_model()
    {
        await using var house = new ModelHouse(TinyGguf.Bytes());
        string path = Path.Combine(house.Saves, "mine.gguf");
        await File.WriteAllBytesAsync(path, TinyGguf.Bytes(epsilon: 1e-4f));
        Run added = await house.RunAsync("", "models", "add", path);
        Assert.That(added.ExitCode, Is.Zero, added.Error);
        Run run = await house.RunAsync("", "compare", "One", "--raw", "--seed", "1", "--max-tokens", "4", "--left", Run.DefaultModel, "--right", "mine", "--json");
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        JsonElement facts = JsonDocument.Parse(run.Output).RootElement;
        Assert.That(facts.GetProperty("right").GetProperty("model").GetProperty("id").GetString(), Is.EqualTo("mine"));
        Assert.That(facts.GetProperty("same").GetBoolean(), Is.False);
        Assert.That(facts.GetProperty("first_difference").GetInt32(), Is.InRange(0, 3));
        Assert.That(facts.GetProperty("shared_words").GetDouble(), Is.InRange(0, 1));
        Assert.That(facts.GetProperty("left_text").GetString(), Is.Not.Empty.And.Not.EqualTo(facts.GetProperty("right_text").GetString()));
    }

    [Test]
    public async Task Models_that_do_not_fit_are_refused_with_the_figures()
    {
        Run run = await Run.LlmQuest("compare", "One", "--raw", "--right", Run.DefaultModel, "--memory", "100");
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("models may take 100 MB").And.Contain("--memory MB"));
    }

    [TestCase("-3")]
    [TestCase("0")]
    [TestCase("nan")]
    [TestCase("∞")]
    [TestCase("much")]
    public async Task A_memory_that_is_none_is_wrong_usage(string megabytes)
    {
        Run run = await Run.LlmQuest("compare", "One", "--raw", "--right", Run.DefaultModel, "--memory", megabytes);
        Assert.That(run.ExitCode, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith($"--memory needs a number of megabytes above 0, and '{megabytes}' is not").And.Contain("llmquest --help"));
    }

    [Test]
    public async Task A_model_that_makes_vectors_is_not_asked_to_write()
    {
        string embedding = Path.Combine(Run.Root, "models", "all-MiniLM-L6-v2.Q8_0.gguf");
        Run run = await Run.LlmQuest("ask", "One", "--raw", "--model", embedding);
        Assert.That(run.ExitCode, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain("turns texts into vectors and writes none").And.Contain("--model"));
    }
}
