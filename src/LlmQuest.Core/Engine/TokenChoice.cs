namespace LlmQuest.Core.Engine;

/// <summary>A candidate that can be picked.</summary>
/// <param name="TokenId">Its id.</param>
/// <param name="Piece">Its text.</param>
public sealed record TokenChoice(int TokenId, string Piece);
