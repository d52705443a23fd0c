using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Game;

/// <summary>One row of the transcript.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Tone">How it looks; never the only sign of what it means.</param>
internal readonly record struct TranscriptLine(string Text, Tone Tone);
