namespace LlmQuest.Tui.Ports;

/// <summary>What became of a text that was to be copied.</summary>
public enum CopyOutcome
{
    /// <summary>There is no clipboard.</summary>
    Refused,

    /// <summary>It is on the clipboard.</summary>
    Taken,

    /// <summary>The terminal was asked to put it there, and does not say whether it did.</summary>
    Offered,
}
