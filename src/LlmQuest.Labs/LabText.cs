namespace LlmQuest.Labs;

/// <summary>New text of one sample, exactly as the model wrote it.</summary>
/// <param name="Sample">Index of the sample, from 0.</param>
/// <param name="Text">The text.</param>
/// <param name="TokensPerSecond">Speed so far, all samples together.</param>
public sealed record LabText(int Sample, string Text, double TokensPerSecond) : LabUpdate;
