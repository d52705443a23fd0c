using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Links;

/// <summary>A link or picture as it stands in a stage file. It is looked at, never followed.</summary>
/// <param name="Kind">Whether it leads somewhere or shows something.</param>
/// <param name="Target">The file or address, as it is written.</param>
/// <param name="Words">The words of a link, or the caption of a picture; may be empty.</param>
/// <param name="AltText">For a picture: the words for who cannot see it; null when there are none.</param>
/// <param name="At">Where it begins.</param>
/// <param name="TargetAt">Where its target stands.</param>
public sealed record FoundLink(LinkKind Kind, string Target, string Words, string? AltText, SourcePosition At, SourcePosition TargetAt);
