using System.Globalization;

namespace LlmQuest.Bench;

/// <summary>Measurements as a Markdown table.</summary>
internal static class BenchTable
{
    public static void Write(TextWriter output, IEnumerable<Measurement> measured)
    {
        output.WriteLine("| name | figure | of | bytes | bar |");
        output.WriteLine("|---|--:|---|--:|---|");
        foreach (Measurement m in measured)
        {
            output.WriteLine($"| {m.Name} | {Number(m.Value)} | {m.Unit} | {(m.Bytes is { } bytes ? bytes.ToString("#,0", CultureInfo.InvariantCulture) : "")} | {Bar(m)} |");
        }
    }

    private static string Number(double value) => value.ToString(Math.Abs(value) < 10 ? "0.00" : "#,0.#", CultureInfo.InvariantCulture);

    private static string Bar(Measurement measurement) => measurement.Bar.Length == 0 ? "" : $"{measurement.Bar}: {(measurement.Holds ? "holds" : "falls short")}";
}
