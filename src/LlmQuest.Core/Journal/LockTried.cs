namespace LlmQuest.Core.Journal;

/// <summary>A text was tried on a probability lock.</summary>
/// <param name="Stage">Id of the stage.</param>
/// <param name="Challenge">Id of the challenge within the stage.</param>
/// <param name="Hash">Content hash of the challenge as it was answered.</param>
/// <param name="Text">The text.</param>
/// <param name="Tokens">How many tokens it has.</param>
/// <param name="Probability">How likely the wanted continuation is after it.</param>
/// <param name="Opened">Whether that is enough.</param>
/// <param name="Share">Share of the points, from 0 to 1.</param>
public sealed record LockTried(string Stage, string Challenge, string Hash, string Text, int Tokens, double Probability, bool Opened, double Share) : RunEvent;
