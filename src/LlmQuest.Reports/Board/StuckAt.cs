namespace LlmQuest.Reports.Board;

/// <summary>A learner who does not get on.</summary>
/// <param name="Challenge">Address of the challenge, or the id of the stage where no challenge was tried.</param>
/// <param name="Missed">Attempts on it that did not pass, one after the other.</param>
/// <param name="Minutes">Active minutes since the last step forward.</param>
public sealed record StuckAt(string Challenge, int Missed, double Minutes)
{
    /// <summary>So many attempts in a row that do not pass are being stuck.</summary>
    public const int ManyMissed = 3;

    /// <summary>So many active minutes without a step forward are being stuck.</summary>
    public const double LongMinutes = 20;
}
