namespace LlmQuest.Reports.Tallies;

/// <summary>An answer that shows a misconception.</summary>
/// <param name="Id">Id of the misconception.</param>
/// <param name="Challenge">Address of the challenge.</param>
/// <param name="At">When.</param>
/// <param name="IsLater">Whether the same was shown before in a challenge that had been passed since, so that it was thought to be gone.</param>
public sealed record ShownMisconception(string Id, string Challenge, DateTimeOffset At, bool IsLater);
