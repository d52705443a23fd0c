namespace LlmQuest.Models.Download;

/// <summary>A file that came whole.</summary>
/// <param name="Size">Size in bytes.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="WasCompared">Whether somebody had named the digest before.</param>
public sealed record DownloadedFile(long Size, string Sha256, bool WasCompared);
