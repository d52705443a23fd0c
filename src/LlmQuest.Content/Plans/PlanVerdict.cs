namespace LlmQuest.Content.Plans;

/// <summary><c>verdict passed</c> or <c>verdict CHALLENGE failed</c>: whether a challenge is passed by now.</summary>
/// <param name="Line">Its number in the file, from 1.</param>
/// <param name="Challenge">Id of the challenge; empty for the one that was worked on last.</param>
/// <param name="IsPassed">Whether it is to be passed.</param>
internal sealed record PlanVerdict(int Line, string Challenge, bool IsPassed) : PlanLine(Line);
