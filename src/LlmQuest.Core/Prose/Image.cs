using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Core.Prose;

/// <summary>A picture.</summary>
/// <param name="Source">The file or address, as it is written.</param>
/// <param name="Caption">What stands in the square brackets; may be empty.</param>
/// <param name="AltText">The words for who cannot see it; null when there are none, empty when it is only decoration.</param>
/// <param name="At">Where it stands.</param>
public sealed record Image(string Source, string Caption, string? AltText, SourcePosition At) : Inline;
