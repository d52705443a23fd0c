namespace LlmQuest.Models.Download;

/// <summary>How patient a download is.</summary>
public sealed record DownloadSettings
{
    /// <summary>Attempts in a row that may fail without a new byte.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>Wait before the second attempt; it doubles from then on, with some chance in it.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between two attempts, unless the server asks for a longer one.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Longest wait a server may ask for; beyond it the download ends and says so.</summary>
    public TimeSpan LongestRetryAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Time without a byte after which a connection is given up.</summary>
    public TimeSpan StallAfter { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes that must stay free on the disk.</summary>
    public long SpareBytes { get; init; } = 64L << 20;

    /// <summary>Free bytes of the disk that holds a folder, or null when unknown.</summary>
    public Func<string, long?> FreeBytes { get; init; } = DiskSpace.FreeBytes;

    /// <summary>The clock of waits and rates.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
