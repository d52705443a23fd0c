namespace LlmQuest.Labs.Footprint;

/// <summary>How much carbon a unit of electricity costs. Kilograms for a megawatt hour are the same number.</summary>
/// <param name="GramsPerKilowattHour">Grams of CO2e for a kilowatt hour.</param>
internal readonly record struct CarbonIntensity(double GramsPerKilowattHour)
{
    /// <summary>Grams of CO2e that an amount of energy costs.</summary>
    public double GramsFor(Energy energy) => energy.KilowattHours * GramsPerKilowattHour;
}
