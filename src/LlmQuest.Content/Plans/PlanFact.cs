using LlmQuest.Core.Goals;

namespace LlmQuest.Content.Plans;

/// <summary><c>expect fact GOAL</c>: holds for the last experiment.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Goal">The condition.</param>
internal sealed record PlanFact(int Line, Goal Goal) : PlanLine(Line);
