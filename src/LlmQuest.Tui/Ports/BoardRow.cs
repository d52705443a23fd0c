using System.Collections.Immutable;

namespace LlmQuest.Tui.Ports;

/// <summary>A row of a board.</summary>
/// <param name="Marks">Its pieces, from left to right.</param>
/// <param name="Opens">The sheet that Enter opens, as <see cref="BoardAsk.Sheet"/> and <see cref="BoardAsk.Of"/> with a space between; empty for none.</param>
public sealed record BoardRow(ImmutableArray<BoardMark> Marks, string Opens = "")
{
    /// <summary>A row of one piece.</summary>
    /// <param name="text">What is read.</param>
    /// <param name="role">What it stands for.</param>
    /// <param name="opens">The sheet that Enter opens.</param>
    public static BoardRow Of(string text, BoardRole role = BoardRole.Plain, string opens = "") => new([new BoardMark(text, role)], opens);
}
