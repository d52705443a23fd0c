using System.Collections.Immutable;

namespace LlmQuest.Content.Import;

/// <summary>A file that an import would write.</summary>
/// <param name="Name">The file within the course folder, with forward slashes.</param>
/// <param name="From">The file within the source; empty when it is made from several.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Bytes">What is written.</param>
public sealed record PlannedFile(string Name, string From, ImportedKind Kind, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Blocks of the original by kind; empty when it is no text.</summary>
    public ImmutableSortedDictionary<BlockKind, int> In { get; init; } = ImmutableSortedDictionary<BlockKind, int>.Empty;

    /// <summary>Blocks of the result by kind.</summary>
    public ImmutableSortedDictionary<BlockKind, int> Out { get; init; } = ImmutableSortedDictionary<BlockKind, int>.Empty;

    /// <summary>Blocks that are missing from the result, or stand there more often than before.</summary>
    public ImmutableArray<string> Lost { get; init; } = [];

    /// <summary>Lines of the original with challenges that need an answer key to be graded.</summary>
    public ImmutableArray<int> WithoutKey { get; init; } = [];

    /// <summary>For each line of what is written the line of the original, from 1; empty when it is no stage.</summary>
    internal ImmutableArray<int> Origins { get; init; } = [];
}
