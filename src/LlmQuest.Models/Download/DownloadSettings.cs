using System.Security.Cryptography;

namespace LlmQuest.Models.Download;

/// <summary>How patient a download is.</summary>
public sealed record DownloadSettings
{
    private const int ChanceSteps = 1 << 20;

    /// <summary>Attempts in a row that may fail without a new byte.</summary>
    public int Attempts { get; init; } = 6;

    /// <summary>Wait before the second attempt; it doubles from then on, a quarter more or less by chance.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Draws the chance in a wait, from 0 up to but not including 1: many learners who were cut off together do not come back together.</summary>
    public Func<double> Chance { get; init; } = static () => RandomNumberGenerator.GetInt32(ChanceSteps) / (double)ChanceSteps;

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

    /// <summary>The wait after an attempt that failed.</summary>
    /// <param name="failed">Attempts in a row that failed before that one, 0 for the first.</param>
    public TimeSpan DelayAfter(int failed)
    {
        TimeSpan wait = FirstDelay * (Math.Pow(2, failed) * (0.75 + (0.5 * Chance())));
        return wait < LongestDelay ? wait : LongestDelay;
    }
}
