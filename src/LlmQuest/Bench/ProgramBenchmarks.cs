using LlmQuest.Probe;

namespace LlmQuest.Bench;

/// <summary>What is measured of the program around the model.</summary>
internal static class ProgramBenchmarks
{
    public static IEnumerable<IBenchmark> All =>
    [
        new RedrawBenchmark(),
        new SliderBenchmark(),
        new RepaintBenchmark(),
        new SearchBenchmark(),
        new CheckBenchmark(),
        new BoardBenchmark(),
        new StepBenchmark(),
        new AppendBenchmark(),
        new TokenBenchmark(),
        new CommandBenchmark(),
        new StartBenchmark(ChildProgram.ThisOne),
        new TitleBenchmark(ChildProgram.ThisOne),
        new KeyBenchmark(ChildProgram.ThisOne),
        new OpenBenchmark(),
    ];
}
