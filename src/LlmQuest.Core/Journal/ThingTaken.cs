namespace LlmQuest.Core.Journal;

/// <summary>A thing was taken along.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Thing">Id of the thing within the stage.</param>
public sealed record ThingTaken(string Stage, string Thing) : RunEvent;
