namespace LlmQuest.Inference.Tokens;

/// <summary>A character for which a vocabulary has no tokens.</summary>
/// <param name="CodePoint">The character; a surrogate without its partner stands for itself.</param>
/// <param name="Offset">How many code points stand before it.</param>
public sealed record UnwritableCharacter(int CodePoint, int Offset);
