using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>A table.</summary>
/// <param name="Header">Cells of the first row; empty when the table has no header.</param>
/// <param name="Rows">The other rows; each may have fewer cells than the header.</param>
/// <param name="At">Where it begins.</param>
public sealed record Table(ImmutableArray<TableCell> Header, ImmutableArray<ImmutableArray<TableCell>> Rows, SourcePosition At) : Block(At);
