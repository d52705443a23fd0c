namespace LlmQuest.Inference.Tokens;

/// <summary>One token of a text.</summary>
/// <param name="Id">Token id.</param>
/// <param name="Bytes">Its bytes; may be part of a character.</param>
/// <param name="Offset">Code points before the one that its first byte belongs to; null where the vocabulary does not keep the text's bytes.</param>
/// <param name="Group">Index of the piece of whole graphemes that it belongs to, from 0; tokens that share a grapheme share a group.</param>
public sealed record ViewedToken(int Id, IReadOnlyList<byte> Bytes, int? Offset, int Group);
