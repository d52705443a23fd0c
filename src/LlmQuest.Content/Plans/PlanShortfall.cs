namespace LlmQuest.Content.Plans;

/// <summary>The first thing that a play-through did not do as its plan says.</summary>
/// <param name="Line">Line of the plan, from 1.</param>
/// <param name="Message">What was expected and what came, without a full stop.</param>
public sealed record PlanShortfall(int Line, string Message);
