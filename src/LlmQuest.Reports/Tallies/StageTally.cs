namespace LlmQuest.Reports.Tallies;

/// <summary>What one learner did in one stage.</summary>
/// <param name="EnteredAt">When it was entered for the first time.</param>
/// <param name="PassedAt">When every challenge was done; null when it is not.</param>
/// <param name="Stars">From 1 to 3; 0 when it is not passed.</param>
/// <param name="Active">Time at the keyboard in it: gaps of more than <see cref="LearnerTally.LongestGap"/> count as pauses.</param>
/// <param name="ToPass">The active time in it when it was passed; null when it is not.</param>
public sealed record StageTally(DateTimeOffset EnteredAt, DateTimeOffset? PassedAt = null, int Stars = 0, TimeSpan Active = default, TimeSpan? ToPass = null);
