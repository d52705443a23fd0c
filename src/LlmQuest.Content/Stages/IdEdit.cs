namespace LlmQuest.Content.Stages;

/// <summary>Text that writes a missing id into its file.</summary>
/// <param name="Offset">Where it is put in.</param>
/// <param name="Text">What is put in.</param>
public sealed record IdEdit(int Offset, string Text);
