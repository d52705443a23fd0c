using LlmQuest.Probe;

namespace LlmQuest.Bench;

/// <summary>What is measured without a model.</summary>
internal static class ProgramBenchmarks
{
    public static IEnumerable<IBenchmark> All =>
    [
        new RedrawBenchmark(),
        new SearchBenchmark(),
        new CheckBenchmark(),
        new StepBenchmark(),
        new AppendBenchmark(),
        new TokenBenchmark(),
        new CommandBenchmark(),
        new StartBenchmark(ChildProgram.ThisOne),
        new OpenBenchmark(),
    ];
}
