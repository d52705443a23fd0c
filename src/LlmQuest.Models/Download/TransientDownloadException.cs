namespace LlmQuest.Models.Download;

/// <summary>An attempt failed in a way that another one may mend. The message is a clause: what happened.</summary>
internal sealed class TransientDownloadException(string reason, TimeSpan? retryAfter = null, Exception? cause = null, bool isBusy = false) : Exception(reason, cause)
{
    /// <summary>How long the server wants to be left alone, or null.</summary>
    public TimeSpan? RetryAfter => retryAfter;

    /// <summary>True when the server answered that it cannot serve now: then the network is not to blame.</summary>
    public bool IsBusy => isBusy;
}
