namespace LlmQuest.Tui.Panels.Pipeline;

/// <summary>A part of a design, in safe text.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Settings">Its settings, in one line.</param>
internal sealed record DesignNode(string Id, string Kind, string Settings)
{
    /// <summary>Whether a question ends here.</summary>
    public bool IsEnd => Kind is "answer" or "refuse";

    /// <summary>What stands in its box.</summary>
    public string Label => Id == Kind ? Id : $"{Id}: {Kind}";
}
