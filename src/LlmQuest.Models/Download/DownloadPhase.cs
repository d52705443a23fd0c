namespace LlmQuest.Models.Download;

/// <summary>What a download is doing.</summary>
public enum DownloadPhase
{
    /// <summary>Bytes come.</summary>
    Receiving,

    /// <summary>An attempt failed; the next one waits.</summary>
    Waiting,

    /// <summary>All bytes are there and are held against the digest.</summary>
    Verifying,
}
