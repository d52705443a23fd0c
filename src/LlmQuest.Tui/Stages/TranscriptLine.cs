using Terminal.Gui.Drawing;

namespace LlmQuest.Tui.Stages;

/// <summary>One row of the transcript.</summary>
/// <param name="Text">What stands there.</param>
/// <param name="Style">How it looks; never the only sign of what it means.</param>
internal readonly record struct TranscriptLine(string Text, TextStyle Style);
