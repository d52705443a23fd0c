using LlmQuest.Content.Files;
using LlmQuest.Core.Courses;

namespace LlmQuest.Content.Stages;

/// <summary>A stage file as it was read.</summary>
/// <param name="Source">The file's text.</param>
/// <param name="Stage">The stage, or null when it could not be read.</param>
/// <param name="Edits">What would write its missing ids.</param>
public sealed record StageReading(SourceText Source, Stage? Stage, IReadOnlyList<IdEdit> Edits);
