namespace LlmQuest.Labs.Footprint;

/// <summary>An amount of carbon.</summary>
/// <param name="Grams">Grams of CO2e.</param>
internal readonly record struct Mass(double Grams)
{
    private const double GramsPerTonne = 1e6;

    /// <summary>From tonnes.</summary>
    public static Mass OfTonnes(double tonnes) => new(tonnes * GramsPerTonne);
}
