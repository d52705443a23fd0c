namespace LlmQuest.Core.Journal;

/// <summary>A stage opens with a question from an earlier one.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Asked">Address of the challenge that is asked again.</param>
public sealed record CampfireLit(string Stage, string Asked) : RunEvent;
