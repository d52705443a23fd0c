using System.Collections.Immutable;

namespace LlmQuest.Reports.Board;

/// <summary>A stage as the board knows it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Minutes">How long it should take, by its author; null when not stated.</param>
/// <param name="Challenges">Its challenges, in order.</param>
public sealed record BoardStage(string Id, string Title, int? Minutes, ImmutableArray<BoardChallenge> Challenges);
