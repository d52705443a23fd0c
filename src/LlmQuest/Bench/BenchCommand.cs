using System.Globalization;
using LlmQuest.Hosting;
using LlmQuest.Probe;
using LlmQuest.Terminal;

namespace LlmQuest.Bench;

/// <summary>Measures this program against its bars, each as a ratio against its floor in the same run.</summary>
/// <param name="streams">Where the measurements go.</param>
/// <param name="again">The same call for one benchmark, by its name, with JSON for an answer.</param>
internal sealed class BenchCommand(Streams streams, Func<string, ChildProgram> again)
{
    /// <summary>Names that can be asked for.</summary>
    public static string[] Names => [.. Benchmarks.All.Select(benchmark => benchmark.Name)];

    /// <param name="name">The benchmark to run; null runs all, each in a process of its own: what one leaves behind would be measured with the next.</param>
    /// <param name="model">The model file, or null for the default one.</param>
    /// <param name="compute">Where it computes.</param>
    /// <param name="format">How the measurements are written.</param>
    /// <param name="stop">Stops it.</param>
    public async Task<int> RunAsync(string? name, string? model, ComputeSettings compute, BenchFormat format, CancellationToken stop)
    {
        var setup = new BenchSetup(ProjectFolders.Find(null), model, compute);
        List<Measurement> measured = [];
        foreach (IBenchmark benchmark in name is null ? Names.Select(Apart) : Benchmarks.All.Where(benchmark => benchmark.Name == name))
        {
            if (name is not null)
            {
                streams.Error.WriteLine($"measuring {name} ...");
            }

            IReadOnlyList<Measurement> found = await benchmark.RunAsync(setup, stop);
            measured.AddRange(found);
            if (format == BenchFormat.Text)
            {
                WriteLines(found);
            }
        }

        if (format == BenchFormat.Json)
        {
            BenchJson.Write(streams.Output, measured);
        }
        else if (format == BenchFormat.Markdown)
        {
            BenchTable.Write(streams.Output, measured);
        }

        return measured.TrueForAll(measurement => measurement.Holds) ? ExitCodes.Success : ExitCodes.Failure;
    }

    private IBenchmark Apart(string name) => new ApartBenchmark(name, again(name));

    private void WriteLines(IEnumerable<Measurement> measured)
    {
        foreach (Measurement m in measured)
        {
            string floor = m.Floor is null || m.Ratio is null ? "" : string.Create(CultureInfo.InvariantCulture, $", floor {m.Floor:0.00}, ratio {m.Ratio:0.000}");
            string bytes = m.Bytes is null ? "" : string.Create(CultureInfo.InvariantCulture, $", {m.Bytes:#,0} bytes");
            string bar = m.Bar.Length == 0 ? "" : $", bar {m.Bar}: {(m.Holds ? "holds" : "falls short")}";
            streams.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{m.Name}: {m.Value:0.00} {m.Unit}{bytes}{floor}{bar}"));
        }
    }
}
