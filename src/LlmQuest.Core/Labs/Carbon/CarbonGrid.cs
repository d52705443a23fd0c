namespace LlmQuest.Core.Labs.Carbon;

/// <summary>How much carbon the electricity of a place, or of a kind of plant, costs.</summary>
/// <param name="Name">Its name in the parameter <c>grid</c>.</param>
/// <param name="GramsPerKilowattHour">Grams of CO2e for a kilowatt hour.</param>
/// <param name="Year">The year the figure is for.</param>
/// <param name="Source">Who published it.</param>
public sealed record CarbonGrid(string Name, double GramsPerKilowattHour, int Year, string Source);
