namespace LlmQuest.Reports.Tallies;

/// <summary>An answer that the lesson did not foresee.</summary>
/// <param name="Challenge">Address of the challenge.</param>
/// <param name="Normalised">Its normal form, the same for answers that say the same.</param>
/// <param name="Answer">As it was typed the first time.</param>
/// <param name="Count">How often.</param>
/// <param name="At">When last.</param>
public sealed record StrangeAnswer(string Challenge, string Normalised, string Answer, int Count, DateTimeOffset At);
