namespace LlmQuest.Tui.Ports;

/// <summary>A course that can be played.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Title">Its name.</param>
/// <param name="About">Whom it is for, or what is wrong with it; may be empty.</param>
public sealed record CourseLine(string Folder, string Title, string About);
