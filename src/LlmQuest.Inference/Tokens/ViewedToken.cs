namespace LlmQuest.Inference.Tokens;

/// <summary>One token of a text.</summary>
/// <param name="Offset">Code points before the one that its first byte belongs to; null where the vocabulary does not keep the text's bytes.</param>
/// <param name="Group">Index of the piece of whole graphemes that it belongs to, from 0; tokens that share a grapheme share a group.</param>
public sealed record ViewedToken(int? Offset, int Group);
