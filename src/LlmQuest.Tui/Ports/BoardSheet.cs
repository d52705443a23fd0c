using System.Collections.Immutable;

namespace LlmQuest.Tui.Ports;

/// <summary>A sheet of a board.</summary>
/// <param name="Title">What it is of.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Stages">Ids of the stages of the course, in order.</param>
public sealed record BoardSheet(string Title, ImmutableArray<BoardRow> Rows, ImmutableArray<string> Stages);
