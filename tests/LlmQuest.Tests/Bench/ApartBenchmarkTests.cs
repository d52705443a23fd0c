using LlmQuest.Bench;
using LlmQuest.Hosting;
using LlmQuest.Probe;

namespace LlmQuest.Tests.Bench;

public sealed class ApartBenchmarkTests
{
    private static readonly BenchSetup Setup = new(new ProjectFolders("", "", ""), null, ComputeSettings.Default);

    [Test]
    public void What_another_process_measured_is_read_as_it_was_written()
    {
        Measurement[] measured = [Bars.Told("token", new Cost(12.34, 5678), "µs per token"), Bars.AtMost("load", 1.25, "times a bare load", 1.15, 400, 1.25)];
        using var output = new StringWriter();
        BenchJson.Write(output, measured);
        Assert.That(BenchJson.Read(output.ToString()), Is.EqualTo(measured));
    }

    [Test]
    public async Task A_benchmark_of_its_own_process_tells_what_was_measured_there()
        => Assert.That(await Apart("bench", "redraw", "--json").RunAsync(Setup, CancellationToken.None), Has.One.Property(nameof(Measurement.Name)).EqualTo("redraw"));

    [Test]
    public void A_process_that_measured_nothing_is_to_be_run_by_hand()
        => Assert.That(() => Apart("--version").RunAsync(Setup, CancellationToken.None), Throws.TypeOf<UserException>().With.Message.Contains("llmquest bench redraw ended with code 0"));

    private static ApartBenchmark Apart(params string[] arguments)
        => new("redraw", new ChildProgram("dotnet", [Path.Combine(AppContext.BaseDirectory, "llmquest.dll"), .. arguments]));
}
