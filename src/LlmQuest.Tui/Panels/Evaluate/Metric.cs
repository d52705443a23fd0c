namespace LlmQuest.Tui.Panels.Evaluate;

/// <summary>A number that grades.</summary>
/// <param name="Fact">The fact that holds it.</param>
/// <param name="Name">Its name in papers.</param>
/// <param name="Full">The number at which its bar is full.</param>
internal sealed record Metric(string Fact, string Name, double Full);
