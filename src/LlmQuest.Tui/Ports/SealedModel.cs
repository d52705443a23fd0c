namespace LlmQuest.Tui.Ports;

/// <summary>A model that computed in a run.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">The fingerprint of its file.</param>
public sealed record SealedModel(string Name, string Sha256);
