using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>One item of a list.</summary>
/// <param name="Content">Its blocks, without box and attributes.</param>
/// <param name="Checked">Whether its box is ticked (<c>[x]</c>), or null when it has none.</param>
/// <param name="Attributes">What stands in braces at the end of its first line; the id under <c>id</c>.</param>
/// <param name="Raw">Its first paragraph as it is written, without box and attributes.</param>
/// <param name="At">Where its text begins.</param>
public sealed record ListItem(
    ImmutableArray<Block> Content,
    bool? Checked,
    ImmutableSortedDictionary<string, string> Attributes,
    string Raw,
    SourcePosition At);
