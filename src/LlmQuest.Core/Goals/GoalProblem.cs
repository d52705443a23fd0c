using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Goals;

/// <summary>Something an author should know about a goal.</summary>
/// <param name="Severity">How bad it is: a goal with an error cannot be judged.</param>
/// <param name="Offset">Where it begins in the text of the goal, in characters from 0.</param>
/// <param name="Length">How many characters it is about.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to do about it.</param>
/// <param name="Suggestion">What to write in its place, where one name was perhaps meant; else null.</param>
public sealed record GoalProblem(Severity Severity, int Offset, int Length, string Message, string Fix, string? Suggestion = null);
