using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Hosting;

/// <summary>The energy counters of Intel and AMD processors, as Linux shows them (RAPL in powercap). On most machines only root may read them.</summary>
/// <param name="folder">The folder of the power caps.</param>
internal sealed class RaplMeter(string folder) : IEnergyMeter
{
    /// <summary>Where Linux has them.</summary>
    public const string Usual = "/sys/class/powercap";

    public EnergyReading? Read()
    {
        try
        {
            // A processor is intel-rapl:0; its parts, such as intel-rapl:0:1, are in its counter already.
            ImmutableArray<EnergyZone> zones =
            [
                .. Directory.EnumerateDirectories(folder, "intel-rapl:*")
                    .Where(zone => Path.GetFileName(zone).Count(letter => letter == ':') == 1)
                    .Order(StringComparer.Ordinal)
                    .Where(zone => TextOf(zone, "name").StartsWith("package", StringComparison.Ordinal))
                    .Select(zone => new EnergyZone(Path.GetFileName(zone), NumberOf(zone, "energy_uj"), NumberOf(zone, "max_energy_range_uj"))),
            ];
            return zones.IsEmpty ? null : new EnergyReading("the processor's energy counter (RAPL)", zones);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or FormatException or OverflowException)
        {
            return null;
        }
    }

    private static string TextOf(string zone, string file) => File.ReadAllText(Path.Combine(zone, file)).Trim();

    private static long NumberOf(string zone, string file) => long.Parse(TextOf(zone, file), NumberStyles.None, CultureInfo.InvariantCulture);
}
