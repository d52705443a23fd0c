namespace LlmQuest.Content.Import;

/// <summary>Something the author should look at.</summary>
/// <param name="Kind">Whether it was guessed, or only noticed.</param>
/// <param name="File">The file within the source.</param>
/// <param name="Line">Its line in the original, from 1; 0 when it is about the whole file.</param>
/// <param name="Text">What it is, in one or two sentences.</param>
public sealed record ImportNote(ImportNoteKind Kind, string File, int Line, string Text);
