namespace LlmQuest.Inference.Generation;

/// <summary>Why a sample ended.</summary>
public enum FinishReason
{
    /// <summary>The model said it was finished.</summary>
    End,

    /// <summary>The largest number of new tokens was reached.</summary>
    Length,

    /// <summary>A stop string came.</summary>
    Stop,

    /// <summary>A person stopped it.</summary>
    Cancelled,
}
