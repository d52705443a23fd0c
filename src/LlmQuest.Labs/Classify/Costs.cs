using System.Diagnostics;
using LlmQuest.Core.Labs;
using LlmQuest.Labs.Footprint;

namespace LlmQuest.Labs.Classify;

/// <summary>Time and energy of each way of sorting.</summary>
/// <param name="meter">The energy counters; null where there are none.</param>
internal sealed class Costs(IEnergyMeter? meter)
{
    private readonly Dictionary<string, (double Seconds, Energy? Counted)> _spent = new(StringComparer.Ordinal);

    /// <summary>Runs something and keeps what it took.</summary>
    /// <param name="name">Name of the way.</param>
    /// <param name="work">What is run.</param>
    public async Task MeasureAsync(string name, Func<Task> work)
    {
        EnergyReading? before = meter?.Read();
        long start = Stopwatch.GetTimestamp();
        await work().ConfigureAwait(false);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        _spent[name] = (seconds, before is null ? null : meter?.Read()?.Since(before));
    }

    /// <summary>Tells what was spent. Counters are believed only where each of them moved: one that stands still was too coarse.</summary>
    public void Tell(Telling telling)
    {
        bool isCounted = _spent.Count > 0 && _spent.Values.All(one => one.Counted is not null);
        telling.Fact("seconds", LabValue.Map(_spent.Select(one => (one.Key, LabValue.Of(one.Value.Seconds)))));
        telling.Fact("joules", LabValue.Map(_spent.Select(one => (one.Key, LabValue.Of((isCounted ? one.Value.Counted!.Value : Energy.OfPower(Bill.AssumedWatts, one.Value.Seconds)).Joules)))));
        telling.Fact("estimated", LabValue.Of(!isCounted));
    }
}
