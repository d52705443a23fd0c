using LlmQuest.Bench;
using LlmQuest.Hosting;
using LlmQuest.Probe;

namespace LlmQuest.Tests.Bench;

public sealed class CostBenchmarkTests
{
    private static readonly BenchSetup Setup = new(new ProjectFolders(Path.Combine(Run.Root, "lessons"), Path.Combine(Run.Root, "models"), ""), null, ComputeSettings.Default);

    [Test]
    public async Task A_token_is_told_layer_by_layer_and_as_a_whole()
    {
        Dictionary<string, Measurement> told = await ToldBy(new TokenBenchmark(warmUp: 0, runs: 1));
        string[] layers = ["token-top-k", "token-figures", "token-loop", "token-lab", "token-draft", "token-session", "token-screen"];
        Assert.That(layers.Sum(layer => told[layer].Bytes), Is.EqualTo(told["token"].Bytes).Within(1));
        Assert.That(told["token"].Bytes, Is.GreaterThan(0));
    }

    [Test]
    public async Task A_command_is_told_stage_by_stage_and_as_a_whole()
    {
        Dictionary<string, Measurement> told = await ToldBy(new CommandBenchmark(warmUp: 0, runs: 1));
        string[] stages = ["command-append", "command-step", "command-telling"];
        Assert.That(stages.Sum(stage => told[stage].Bytes), Is.EqualTo(told["command"].Bytes).Within(1));
        Assert.That(told["command-first"].Bytes, Is.GreaterThan(0));
    }

    [Test]
    public async Task A_start_is_told_against_a_program_that_only_says_its_version()
    {
        string library = Path.Combine(AppContext.BaseDirectory, "llmquest.dll");
        Dictionary<string, Measurement> told = await ToldBy(new StartBenchmark(arguments => new ChildProgram("dotnet", [library, .. arguments]), warmUp: 0, runs: 1));
        Assert.That(told["start"].Floor, Is.EqualTo(told["start-version"].Value));
    }

    [Test]
    public void A_table_has_what_was_allocated_beside_the_figure()
    {
        using var output = new StringWriter();
        BenchTable.Write(output, [Bars.Told("token", new Cost(12.34, 5678), "µs per token"), Bars.AtMost("append", 6, "ms", 5)]);
        Assert.That(output.ToString(), Does.Contain("| token | 12.3 | µs per token | 5,678 |  |").And.Contain("| append | 6.00 | ms |  | <= 5: falls short |"));
    }

    private static async Task<Dictionary<string, Measurement>> ToldBy(IBenchmark benchmark)
        => (await benchmark.RunAsync(Setup, CancellationToken.None)).ToDictionary(told => told.Name, StringComparer.Ordinal);
}
