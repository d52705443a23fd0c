namespace LlmQuest.Models.Download;

/// <summary>How far a download is.</summary>
/// <param name="Phase">What it is doing.</param>
/// <param name="Bytes">Bytes on disk, or bytes verified.</param>
/// <param name="Total">Size of the file, or null when the server does not say.</param>
/// <param name="BytesPerSecond">Rate over the last seconds; 0 when unknown.</param>
/// <param name="Note">Why it waits; empty otherwise.</param>
public sealed record DownloadProgress(DownloadPhase Phase, long Bytes, long? Total, double BytesPerSecond = 0, string Note = "")
{
    /// <summary>Time left at the present rate, or null when it cannot be told.</summary>
    public TimeSpan? Left => Total is { } total && BytesPerSecond > 0 ? TimeSpan.FromSeconds(Math.Max(0, total - Bytes) / BytesPerSecond) : null;
}
