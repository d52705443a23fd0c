namespace LlmQuest.Inference.Seam;

/// <summary>How a decode ended.</summary>
public enum DecodeOutcome
{
    /// <summary>All tokens were decoded.</summary>
    Done,

    /// <summary>No free cells for the batch: the context is full.</summary>
    ContextFull,

    /// <summary>The cancellation token stopped it.</summary>
    Aborted,
}
