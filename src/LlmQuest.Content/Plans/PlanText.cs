namespace LlmQuest.Content.Plans;

/// <summary><c>expect TEXT</c>: was said since the last command.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Text">The text.</param>
internal sealed record PlanText(int Line, string Text) : PlanLine(Line);
