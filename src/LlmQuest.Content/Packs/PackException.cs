namespace LlmQuest.Content.Packs;

/// <summary>A course cannot be packed, or a pack cannot be used. The message says why, in words that go on from "because" or a colon, without a full stop.</summary>
/// <param name="message">Why.</param>
/// <param name="inner">What went wrong before; null when nothing did.</param>
public sealed class PackException(string message, Exception? inner = null) : Exception(message, inner);
