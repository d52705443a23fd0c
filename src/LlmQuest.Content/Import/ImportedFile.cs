using System.Collections.Immutable;

namespace LlmQuest.Content.Import;

/// <summary>A file of the course folder.</summary>
/// <param name="Name">The file within the course folder, with forward slashes.</param>
/// <param name="From">The file within the source; empty when it is made from several.</param>
/// <param name="Kind">What it is.</param>
/// <param name="State">What was done with it.</param>
/// <param name="In">Blocks of the original by kind; empty when it is no text.</param>
/// <param name="Out">Blocks of the result by kind; those on the disk when the file was left.</param>
/// <param name="Lost">Blocks that are missing from the result, or stand there more often than before.</param>
/// <param name="WithoutKey">Lines of the original with challenges that need an answer key to be graded.</param>
public sealed record ImportedFile(
    string Name,
    string From,
    ImportedKind Kind,
    ImportedState State,
    ImmutableSortedDictionary<BlockKind, int> In,
    ImmutableSortedDictionary<BlockKind, int> Out,
    ImmutableArray<string> Lost,
    ImmutableArray<int> WithoutKey)
{
    /// <summary>What a file that was left does not hold of the source, because it was left.</summary>
    public ImmutableArray<string> NotTaken { get; init; } = [];
}
