namespace LlmQuest.Core.Goals.Expressions;

/// <summary>Where something stands in the text of a goal.</summary>
/// <param name="Offset">Characters before it, from 0.</param>
/// <param name="Length">Characters it takes.</param>
public readonly record struct TextRange(int Offset, int Length)
{
    /// <summary>Characters before whatever follows it.</summary>
    public int End => Offset + Length;

    /// <summary>From the beginning of this to the end of another.</summary>
    public TextRange To(TextRange last) => new(Offset, last.End - Offset);
}
