using System.Collections.Immutable;
using LlmQuest.Content.Files;
using LlmQuest.Content.Links;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Stages;

/// <summary>A stage file as it was read.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Stage">The stage, or null when it could not be read.</param>
/// <param name="Edits">What would write its missing ids.</param>
public sealed record StageReading(SourceText Source, Stage? Stage, IReadOnlyList<IdEdit> Edits)
{
    /// <summary>Every link and picture, in the order of the file.</summary>
    public ImmutableArray<FoundLink> Links { get; init; } = [];

    /// <summary>Whether its front matter could be read; otherwise its id was made from the name of its file.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>What a link can lead to within the file: ids, and headings by their words.</summary>
    public IReadOnlySet<string> Anchors { get; init; } = ImmutableHashSet<string>.Empty;
}
