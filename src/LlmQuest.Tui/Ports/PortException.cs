namespace LlmQuest.Tui.Ports;

/// <summary>Something that the game asked for could not be had; the message says why and what to do.</summary>
public sealed class PortException(string message, Exception? inner = null) : Exception(message, inner);
