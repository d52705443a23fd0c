namespace LlmQuest.Labs.Footprint;

/// <summary>A thing of everyday life to compare with.</summary>
/// <param name="Parameter">The parameter that sets its value.</param>
/// <param name="Name">What is compared with.</param>
/// <param name="Unit">Watt hours, or grams of CO2e.</param>
/// <param name="Source">Where the usual value comes from.</param>
/// <param name="Year">The year of the source; null for a constant of nature or an assumption of this program.</param>
internal sealed record Yardstick(string Parameter, string Name, string Unit, string Source, int? Year)
{
    /// <summary>The unit of those that are compared by energy.</summary>
    public const string WattHours = "Wh";

    /// <summary>The unit of those that are compared by carbon.</summary>
    public const string Grams = "g CO2e";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Yardstick> All { get; } =
    [
        new("kettle_watt_hours", "a litre of water brought to the boil", WattHours, "4,186 J per kg and kelvin from 20 to 100 degrees, without losses", null),
        new("phone_watt_hours", "charging a phone", WattHours, "assumed: a battery of 4,000 mAh at 3.85 V, without losses", null),
        new("car_grams_per_km", "a kilometre by car", Grams, "US EPA, EPA-420-F-23-014: 400 g of CO2 a mile, at the exhaust", 2023),
    ];
}
