namespace LlmQuest.Tui.Panels.NextToken;

/// <summary>A token that could come next.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Rank">Its rank by the model; 1 is the likeliest.</param>
/// <param name="Piece">Its text; null in a toy vocabulary.</param>
/// <param name="P">Its probability by the model.</param>
/// <param name="DrawnP">Its probability behind the filters.</param>
/// <param name="CutBy">The filter that drops it, or null.</param>
internal sealed record ShownCandidate(double Id, double Rank, string? Piece, double P, double DrawnP, string? CutBy);
