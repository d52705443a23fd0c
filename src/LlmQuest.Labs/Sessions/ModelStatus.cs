namespace LlmQuest.Labs.Sessions;

/// <summary>What the status line says about the model.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Loaded">Share loaded, 0 to 1.</param>
/// <param name="Name">Name of the model.</param>
/// <param name="Device">The device really used, for example <c>CPU (icelake)</c>; empty until loaded.</param>
/// <param name="TokensPerSecond">Speed of the running or last answer; null when nothing was generated yet.</param>
public sealed record ModelStatus(ModelState State, double Loaded, string Name, string Device, double? TokensPerSecond);
