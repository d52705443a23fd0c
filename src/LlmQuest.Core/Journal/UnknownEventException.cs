namespace LlmQuest.Core.Journal;

/// <summary>A line is whole, its hash fits, but this version cannot read the event: a newer version wrote it.</summary>
public sealed class UnknownEventException : FormatException
{
    /// <summary>Names the event.</summary>
    /// <param name="message">One sentence.</param>
    /// <param name="inner">What failed, if anything did.</param>
    public UnknownEventException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
