namespace LlmQuest.Labs.Training;

/// <summary>The place of a pair of pieces in the queue: the most frequent first, then the one that sorts first by code point.</summary>
/// <param name="Count">How often it stands in the corpus.</param>
/// <param name="Left">The first piece.</param>
/// <param name="Right">The second piece.</param>
internal readonly record struct PairRank(long Count, string Left, string Right) : IComparable<PairRank>
{
    public int CompareTo(PairRank other)
    {
        int order = other.Count.CompareTo(Count);
        order = order != 0 ? order : CodePointOrder.Instance.Compare(Left, other.Left);
        return order != 0 ? order : CodePointOrder.Instance.Compare(Right, other.Right);
    }
}
