namespace LlmQuest.Inference.Retrieval;

/// <summary>What becomes of a separator when text is split at it.</summary>
public enum SeparatorPlace
{
    /// <summary>It begins the piece that follows it.</summary>
    Start,

    /// <summary>It ends the piece before it.</summary>
    End,

    /// <summary>It is dropped, and put back only between pieces joined again.</summary>
    Dropped,
}
