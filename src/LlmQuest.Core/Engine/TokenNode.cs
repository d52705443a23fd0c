namespace LlmQuest.Core.Engine;

/// <summary>A token that was picked behind a text.</summary>
/// <param name="Parent">Number of the node it was picked behind; -1 for the text itself, which is node 0.</param>
/// <param name="TokenId">Its id; -1 for the text.</param>
/// <param name="Piece">Its text.</param>
/// <param name="Next">Number of the node that was gone to last from here, for redo; 0 for none.</param>
public sealed record TokenNode(int Parent, int TokenId, string Piece, int Next = 0);
