namespace LlmQuest.Labs.Sessions;

/// <summary>Text that came from the model, safe to show.</summary>
/// <param name="Sample">Index of the sample, from 0.</param>
/// <param name="Text">The new text.</param>
public readonly record struct AnswerPiece(int Sample, string Text);
