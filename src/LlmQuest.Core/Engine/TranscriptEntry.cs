namespace LlmQuest.Core.Engine;

/// <summary>One block of the transcript.</summary>
/// <param name="Kind">What it is; decides how it looks.</param>
/// <param name="Text">The text; may hold several paragraphs.</param>
public sealed record TranscriptEntry(TranscriptKind Kind, string Text);
