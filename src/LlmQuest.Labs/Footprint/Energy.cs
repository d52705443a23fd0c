namespace LlmQuest.Labs.Footprint;

/// <summary>An amount of energy. Every conversion between its units is here.</summary>
/// <param name="Joules">Joules: watts times seconds.</param>
internal readonly record struct Energy(double Joules)
{
    private const double SecondsPerHour = 3600;
    private const double Kilo = 1e3;
    private const double Mega = 1e6;

    /// <summary>Watt hours.</summary>
    public double WattHours => Joules / SecondsPerHour;

    /// <summary>Kilowatt hours.</summary>
    public double KilowattHours => WattHours / Kilo;

    /// <summary>What a power draws in a time.</summary>
    public static Energy OfPower(double watts, double seconds) => new(watts * seconds);

    /// <summary>From millionths of a joule, as energy counters count.</summary>
    public static Energy OfMicrojoules(double microjoules) => new(microjoules / Mega);
}
