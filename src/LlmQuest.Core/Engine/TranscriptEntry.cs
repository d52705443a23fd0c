namespace LlmQuest.Core.Engine;

/// <summary>One block of the transcript.</summary>
/// <param name="Kind">What it is; decides how it looks.</param>
/// <param name="Text">The text; may hold several paragraphs.</param>
public sealed record TranscriptEntry(TranscriptKind Kind, string Text)
{
    /// <summary>Number of the event in the journal whose experiment it tells of, so that it can be looked at more closely; 0 for all else.</summary>
    public long Experiment { get; init; }
}
