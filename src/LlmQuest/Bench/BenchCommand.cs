using System.Globalization;
using LlmQuest.Hosting;
using LlmQuest.Terminal;

namespace LlmQuest.Bench;

/// <summary>Measures this program against its bars, each as a ratio against its floor in the same run.</summary>
internal sealed class BenchCommand(Streams streams)
{
    /// <summary>Names that can be asked for.</summary>
    public static string[] Names => [.. Benchmarks.All.Select(benchmark => benchmark.Name)];

    /// <param name="name">The benchmark to run; null runs all.</param>
    /// <param name="model">The model file, or null for the default one.</param>
    /// <param name="compute">Where it computes.</param>
    /// <param name="json">Whether to print JSON.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<int> RunAsync(string? name, string? model, ComputeSettings compute, bool json, CancellationToken stop)
    {
        var setup = new BenchSetup(ProjectFolders.Find(null), model, compute);
        List<Measurement> measured = [];
        foreach (IBenchmark benchmark in Benchmarks.All.Where(benchmark => name is null || benchmark.Name == name))
        {
            streams.Error.WriteLine($"measuring {benchmark.Name} ...");
            IReadOnlyList<Measurement> found = await benchmark.RunAsync(setup, stop);
            measured.AddRange(found);
            if (!json)
            {
                WriteTable(found);
            }
        }

        if (json)
        {
            BenchJson.Write(streams.Output, measured);
        }

        return measured.TrueForAll(measurement => measurement.Holds) ? ExitCodes.Success : ExitCodes.Failure;
    }

    private void WriteTable(IEnumerable<Measurement> measured)
    {
        foreach (Measurement m in measured)
        {
            string floor = m.Floor is null || m.Ratio is null ? "" : string.Create(CultureInfo.InvariantCulture, $", floor {m.Floor:0.00}, ratio {m.Ratio:0.000}");
            string bar = m.Bar.Length == 0 ? "" : $", bar {m.Bar}: {(m.Holds ? "holds" : "falls short")}";
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{m.Name}: {m.Value:0.00} {m.Unit}{floor}{bar}"));
        }
    }
}
