using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>A list.</summary>
/// <param name="Start">The number of its first item, or null when its items are not numbered.</param>
/// <param name="Items">The items, in order.</param>
/// <param name="At">Where it begins.</param>
public sealed record ListBlock(int? Start, ImmutableArray<ListItem> Items, SourcePosition At) : Block(At);
