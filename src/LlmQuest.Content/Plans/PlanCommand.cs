namespace LlmQuest.Content.Plans;

/// <summary><c>&gt; command</c>: is typed.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Text">The command.</param>
internal sealed record PlanCommand(int Line, string Text) : PlanLine(Line);
