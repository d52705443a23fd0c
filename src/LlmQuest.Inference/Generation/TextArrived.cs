namespace LlmQuest.Inference.Generation;

/// <summary>New text of one sample, as the model wrote it: not yet stripped for a screen.</summary>
/// <param name="Sample">Index of the sample, from 0.</param>
/// <param name="Text">Whole characters; bytes of an unfinished one are held back.</param>
/// <param name="TokensPerSecond">Speed so far, all samples together; 0 in the first tenth of a second.</param>
public sealed record TextArrived(int Sample, string Text, double TokensPerSecond) : GenerationUpdate;
