namespace LlmQuest.Labs.Footprint;

/// <summary>Energy counters of this machine.</summary>
public interface IEnergyMeter
{
    /// <summary>Where the counters stand now; null where there are none, or they cannot be read.</summary>
    EnergyReading? Read();
}
