namespace LlmQuest.Labs.Footprint;

/// <summary>A part of the machine with a counter of its own, such as one processor.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Microjoules">Where its counter stands, in millionths of a joule.</param>
/// <param name="Largest">The largest number the counter can hold; behind it, it begins anew at zero.</param>
public sealed record EnergyZone(string Name, long Microjoules, long Largest);
