namespace LlmQuest.Tui.Panels.NextToken;

/// <summary>The cut line of a filter.</summary>
/// <param name="Filter">Its name.</param>
/// <param name="Kept">How many tokens it leaves.</param>
/// <param name="LastRank">The rank of the last of them, by the model.</param>
/// <param name="LastP">The probability of that one, by the model.</param>
/// <param name="Mass">The probability of all that it leaves, by the model.</param>
internal sealed record ShownCut(string Filter, double Kept, double LastRank, double LastP, double Mass);
