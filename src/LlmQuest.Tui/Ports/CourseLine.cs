namespace LlmQuest.Tui.Ports;

/// <summary>A course on this machine.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Title">Its name.</param>
/// <param name="About">Whom it is for; may be empty.</param>
public sealed record CourseLine(string Folder, string Title, string About)
{
    /// <summary>What is typed for it: the last part of its folder.</summary>
    public string Name => Path.GetFileName(Folder.TrimEnd('/', '\\'));

    /// <summary>Why it cannot be played, and what to do; empty when it can.</summary>
    public string Problem { get; init; } = "";
}
