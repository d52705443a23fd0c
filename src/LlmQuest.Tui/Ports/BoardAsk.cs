namespace LlmQuest.Tui.Ports;

/// <summary>Which sheet of a board is asked for.</summary>
/// <param name="Sheet">Its name.</param>
/// <param name="Of">What it is of: a run or a challenge; empty where there is one sheet of the kind.</param>
/// <param name="Sieve">Which learners it counts.</param>
public sealed record BoardAsk(string Sheet, string Of, BoardSieve Sieve);
