namespace LlmQuest.Bench;

/// <summary>Everything that can be measured, in the order it is.</summary>
internal static class Benchmarks
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        new GenerateBenchmark(),
        new GridBenchmark(),
        new MeterBenchmark(),
        new ChatTurnsBenchmark(),
        new RedrawBenchmark(),
        new SearchBenchmark(),
        new ClassifyBenchmark(),
        new CheckBenchmark(),
        new StepBenchmark(),
        new AppendBenchmark(),
        new OpenBenchmark(),
        new LoadBenchmark(),
        new MemoryBenchmark(),
    ];
}
