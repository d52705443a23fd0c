namespace LlmQuest.Bench;

/// <summary>What is measured on the model.</summary>
internal static class ModelBenchmarks
{
    public static IEnumerable<IBenchmark> All =>
    [
        new GenerateBenchmark(),
        new GridBenchmark(),
        new MeterBenchmark(),
        new ChatTurnsBenchmark(),
        new ClassifyBenchmark(),
        new LoadBenchmark(),
        new MemoryBenchmark(),
    ];
}
