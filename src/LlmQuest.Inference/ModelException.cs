namespace LlmQuest.Inference;

/// <summary>A model or its native library cannot be used. The message is one sentence that names the thing and the next step.</summary>
public sealed class ModelException : Exception
{
    /// <summary>A failure without words; prefer the other constructors.</summary>
    public ModelException()
    {
    }

    /// <summary>A failure in words for a person.</summary>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>A failure in words for a person, with its cause.</summary>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
