namespace LlmQuest.Inference.Retrieval;

/// <summary>One piece of a text.</summary>
/// <param name="Text">The piece.</param>
/// <param name="Start">Where it begins in the text, in code points; −1 if the joined piece does not occur there.</param>
public sealed record TextChunk(string Text, int Start);
