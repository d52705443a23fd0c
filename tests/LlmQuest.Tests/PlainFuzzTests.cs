using LlmQuest.Testing.Fuzz;

namespace LlmQuest.Tests;

/// <summary>A hundredth of what the tool tries (tools/fuzz).</summary>
public sealed class PlainFuzzTests
{
    [Test]
    public async Task Random_lines_do_no_harm()
    {
        PlainFuzzReport report = await new PlainFuzz(Some.DemoWorld, TimeProvider.System).RunAsync(2000, 7, linesPerRun: 500);
        Assert.That(report.Failures, Is.Empty);
        Assert.That(report.Experiments, Is.Positive, "the lines must get to the labs");
        Assert.That(report.StagesPassed, Is.Positive, "the lines must get on");
    }
}
