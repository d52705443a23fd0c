using LlmQuest.Core.Worlds;

namespace LlmQuest.Core.Journal;

/// <summary>The course was read for the first time, or anew after an edit: what the run knows of it from now on.</summary>
/// <param name="Fingerprint">Digest of the text of the course.</param>
/// <param name="Outline">Its places and challenges.</param>
public sealed record CourseOpened(string Fingerprint, CourseOutline Outline) : RunEvent;
