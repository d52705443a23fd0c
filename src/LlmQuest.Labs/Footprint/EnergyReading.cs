using System.Collections.Immutable;

namespace LlmQuest.Labs.Footprint;

/// <summary>Energy counters at one moment.</summary>
/// <param name="Source">What is read, for example <c>RAPL</c>.</param>
/// <param name="Zones">The counters.</param>
public sealed record EnergyReading(string Source, ImmutableArray<EnergyZone> Zones)
{
    /// <summary>What was used since an earlier reading; null where the counters are not the same, or say nothing. A counter may have begun anew once.</summary>
    internal Energy? Since(EnergyReading earlier)
    {
        if (Zones.IsEmpty || !Zones.Select(zone => zone.Name).SequenceEqual(earlier.Zones.Select(zone => zone.Name)))
        {
            return null;
        }

        long microjoules = Zones.Zip(earlier.Zones, Between).Sum();
        return microjoules > 0 ? Energy.OfMicrojoules(microjoules) : null;
    }

    private static long Between(EnergyZone now, EnergyZone earlier)
        => now.Microjoules >= earlier.Microjoules ? now.Microjoules - earlier.Microjoules : now.Microjoules - earlier.Microjoules + now.Largest;
}
