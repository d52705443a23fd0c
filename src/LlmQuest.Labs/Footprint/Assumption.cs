using LlmQuest.Core.Labs;

namespace LlmQuest.Labs.Footprint;

/// <summary>A number that was used.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record Assumption(string Name, double Value, string Unit, string Source)
{
    /// <summary>As the lab says it.</summary>
    public LabValue ToValue() => LabValue.Map(("name", LabValue.Of(Name)), ("value", LabValue.Of(Value)), ("unit", LabValue.Of(Unit)), ("source", LabValue.Of(Source)));
}
