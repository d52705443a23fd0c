namespace LlmQuest.Labs.Training;

/// <summary>The words before a word, as many as are counted with it, the nearest last; places that are not used hold 0.</summary>
internal readonly record struct History(int First, int Second, int Third, int Fourth)
{
    /// <summary>Most words a history can have.</summary>
    public const int Longest = 4;

    /// <summary>The words before a place.</summary>
    /// <param name="ids">Words of a text.</param>
    /// <param name="at">A place with at least so many words before it.</param>
    /// <param name="length">How many words, 0 to <see cref="Longest"/>.</param>
    public static History Before(IReadOnlyList<int> ids, int at, int length)
    {
        int Word(int back) => back <= length ? ids[at - back] : 0;
        return new History(Word(4), Word(3), Word(2), Word(1));
    }
}
