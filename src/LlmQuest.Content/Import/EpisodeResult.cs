using System.Collections.Immutable;

namespace LlmQuest.Content.Import;

/// <summary>An episode that became a stage.</summary>
/// <param name="Text">The text of the stage file.</param>
/// <param name="In">Blocks of the episode.</param>
/// <param name="Out">Blocks of the stage.</param>
/// <param name="Lost">What is missing from the stage, or stands there too often.</param>
/// <param name="Notes">Guesses and warnings.</param>
/// <param name="WithoutKey">Lines of challenges that nothing in the file lets grade.</param>
/// <param name="Origins">For each line of the stage the line of the episode, from 1.</param>
internal sealed record EpisodeResult(
    string Text,
    ImmutableSortedDictionary<BlockKind, int> In,
    ImmutableSortedDictionary<BlockKind, int> Out,
    ImmutableArray<string> Lost,
    ImmutableArray<ImportNote> Notes,
    ImmutableArray<int> WithoutKey,
    ImmutableArray<int> Origins);
