using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Journal;

/// <summary>A parameter of a lab got a value.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Lab">Id of the lab within the stage; empty for every lab, by an ability.</param>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Value">The value; null to draw a new one each time or go back to the lesson's.</param>
public sealed record SettingChanged(string Stage, string Lab, string Name, LabValue? Value) : RunEvent;
