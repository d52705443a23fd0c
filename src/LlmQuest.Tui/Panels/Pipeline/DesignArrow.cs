namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>A way from one part of a design to another, in safe text.</summary>
/// <param name="From">Id of the part it leaves.</param>
/// <param name="To">Id of the part it leads to.</param>
/// <param name="When">By which outcomes; empty for always.</param>
internal sealed record DesignArrow(string From, string To, string When);
