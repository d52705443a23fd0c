namespace LlmQuest.Models;

/// <summary>What tells a file that was not touched from one that was, without reading it.</summary>
/// <param name="Size">Size in bytes.</param>
/// <param name="Modified">Time of the last write in ticks, UTC.</param>
/// <param name="Sha256">Lower-case hexadecimal SHA-256 of the whole file, found by reading it.</param>
public sealed record FileStamp(long Size, long Modified, string Sha256)
{
    /// <summary>Whether a file still has the size and the time of the stamp.</summary>
    /// <param name="file">The file as it is now.</param>
    public bool Fits(FileInfo file) => file.Exists && file.Length == Size && file.LastWriteTimeUtc.Ticks == Modified;
}
