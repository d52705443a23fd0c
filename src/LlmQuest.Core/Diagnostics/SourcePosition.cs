namespace LlmQuest.Core.Diagnostics;

/// <summary>A place in a lesson file.</summary>
/// <param name="File">The file, as it was opened.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
public sealed record SourcePosition(string File, int Line, int Column);
