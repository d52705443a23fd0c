namespace LlmQuest.Labs.Footprint;

/// <summary>How much carbon a unit of electricity costs. Kilograms for a megawatt hour are the same number as grams for a kilowatt hour; kilograms for a kilowatt hour are a thousand times as much.</summary>
/// <param name="GramsPerKilowattHour">Grams of CO2e for a kilowatt hour.</param>
internal readonly record struct CarbonIntensity(double GramsPerKilowattHour)
{
    private const double Kilo = 1e3;

    /// <summary>From kilograms for a megawatt hour.</summary>
    public static CarbonIntensity OfKilogramsPerMegawattHour(double kilograms) => new(kilograms * Kilo / Kilo);

    /// <summary>From kilograms for a kilowatt hour.</summary>
    public static CarbonIntensity OfKilogramsPerKilowattHour(double kilograms) => new(kilograms * Kilo);

    /// <summary>Grams of CO2e that an amount of energy costs.</summary>
    public double GramsFor(Energy energy) => energy.KilowattHours * GramsPerKilowattHour;
}
