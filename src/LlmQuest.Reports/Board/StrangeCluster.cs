using System.Collections.Immutable;

namespace LlmQuest.Reports.Board;

/// <summary>Answers that say the same, and that the lesson did not foresee.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="Answers">What was typed, a spelling each, the most frequent first.</param>
/// <param name="Learners">How many learners typed one of them.</param>
/// <param name="Times">How often.</param>
/// <param name="LaterPassed">Of the learners, those who passed the challenge later.</param>
public sealed record StrangeCluster(BoardChallenge Challenge, ImmutableArray<string> Answers, int Learners, int Times, int LaterPassed);
