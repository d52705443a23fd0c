namespace LlmQuest.Models.Download;

/// <summary>What the bytes of a part belong to.</summary>
/// <param name="Address">Where they came from.</param>
/// <param name="Remote">The file there.</param>
internal sealed record PartNote(string Address, RemoteFile Remote);
