namespace LlmQuest.Tui.Today;

/// <summary>How the sentence could go on.</summary>
/// <param name="Piece">The piece of text, with the space before it.</param>
/// <param name="P">How likely it is to the model, from 0 to 1.</param>
internal sealed record DailyCandidate(string Piece, double P);
