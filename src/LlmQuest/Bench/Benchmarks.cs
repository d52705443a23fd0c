namespace LlmQuest.Bench;

/// <summary>Everything that can be measured, in the order it is.</summary>
internal static class Benchmarks
{
    public static IReadOnlyList<IBenchmark> All { get; } =
    [
        .. ModelBenchmarks.All,
        .. ProgramBenchmarks.All,
    ];
}
