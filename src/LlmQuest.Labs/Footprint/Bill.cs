using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Carbon;

namespace LlmQuest.Labs.Footprint;

/// <summary>What some work costs, with every number that was used for it.</summary>
/// <param name="Work">What was done.</param>
/// <param name="Energy">The energy.</param>
/// <param name="IsEstimated">Whether the energy comes from an assumed power, and not from a counter.</param>
/// <param name="Carbon">The carbon.</param>
/// <param name="Assumptions">Every number that was used.</param>
internal sealed record Bill(Work Work, Energy Energy, bool IsEstimated, Mass Carbon, IReadOnlyList<Assumption> Assumptions)
{
    internal const double AssumedWatts = 15;
    private const string Given = "set by you";

    /// <summary>Counts it, or says in one sentence what is wrong with the parameters.</summary>
    public static (Bill? Bill, string? Problem) Of(Work work, ImmutableSortedDictionary<string, LabValue> parameters)
    {
        double? set = Number(parameters, "watts");
        double idle = Number(parameters, "idle_watts") ?? 0;
        var rest = Energy.OfPower(idle, work.Seconds);
        bool isEstimated = set is not null || work.Counted is null;
        Energy whole = isEstimated ? Energy.OfPower(set ?? AssumedWatts, work.Seconds) : work.Counted!.Value.Energy;
        if (whole.Joules < rest.Joules)
        {
            return (null, string.Create(CultureInfo.InvariantCulture, $"idle_watts is {idle} W, more than the {whole.Joules / work.Seconds:0.##} W that were drawn while it worked: lower idle_watts, or raise watts."));
        }

        (CarbonIntensity intensity, string source) = IntensityOf(parameters);
        var energy = new Energy(whole.Joules - rest.Joules);
        Assumption power = isEstimated
            ? new("power while it works", set ?? AssumedWatts, "W", set is null ? "assumed: what a small computer draws over rest while it works" : Given)
            : new("energy that was counted", whole.Joules, "J", work.Counted!.Value.Meter);
        return (new Bill(work, energy, isEstimated, new Mass(intensity.GramsFor(energy)),
        [
            new("time", work.Seconds, "s", work.Told),
            new("tokens written", work.WrittenTokens, "tokens", work.Told),
            power,
            new("power at rest, taken off", idle, "W", idle > 0 ? Given : "assumed: the power is counted over rest"),
            new("carbon of electricity", intensity.GramsPerKilowattHour, "g CO2e/kWh", source),
        ]), null);
    }

    private static (CarbonIntensity Intensity, string Source) IntensityOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        if (Number(parameters, "grams_per_kwh") is { } grams)
        {
            return (new CarbonIntensity(grams), Given);
        }

        CarbonGrid grid = CarbonGrids.Named(parameters["grid"].Text!);
        return (new CarbonIntensity(grid.GramsPerKilowattHour), string.Create(CultureInfo.InvariantCulture, $"{grid.Name}, {grid.Year}: {grid.Source}"));
    }

    private static double? Number(ImmutableSortedDictionary<string, LabValue> parameters, string name) => parameters.GetValueOrDefault(name)?.Number;
}
