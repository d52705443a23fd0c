using System.Collections.Immutable;

namespace LlmQuest.Core.Labs.Carbon;

/// <summary>The grids that can be named.</summary>
public static class CarbonGrids
{
    private const string World = "IEA, Global Energy & CO2 Status Report 2019 (as CodeCarbon)";
    private const string Countries = "Ember and Energy Institute, by Our World in Data";
    private const string Plants = "CodeCarbon, carbon_intensity_per_source.json, read in 2026";
    private const int WorldYear = 2018;
    private const int CountryYear = 2023;
    private const int PlantYear = 2026;

    /// <summary>All of them; the first is meant where none is named.</summary>
    public static ImmutableArray<CarbonGrid> All { get; } =
    [
        new("world", 475, WorldYear, World),
        new("austria", 111, CountryYear, Countries),
        new("belgium", 138, CountryYear, Countries),
        new("china", 582, CountryYear, Countries),
        new("czechia", 450, CountryYear, Countries),
        new("denmark", 152, CountryYear, Countries),
        new("finland", 79, CountryYear, Countries),
        new("france", 56, CountryYear, Countries),
        new("germany", 381, CountryYear, Countries),
        new("hungary", 204, CountryYear, Countries),
        new("india", 713, CountryYear, Countries),
        new("ireland", 291, CountryYear, Countries),
        new("coal", 995, PlantYear, Plants),
        new("gas", 743, PlantYear, Plants),
        new("solar", 48, PlantYear, Plants),
        new("nuclear", 29, PlantYear, Plants),
        new("wind", 26, PlantYear, Plants),
    ];

    /// <summary>The grid of a name.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static CarbonGrid Named(string name) => All.Single(grid => grid.Name == name);
}
