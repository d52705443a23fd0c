namespace LlmQuest.Content.Plans;

/// <summary>A line of a plan.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
public abstract record PlanLine(int Line);
