using System.Text;

namespace LlmQuest.Labs.Training;

/// <summary>Orders texts by their code points, as UTF-8 does; by UTF-16 an emoji would come before some letters.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    public static CodePointOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        StringRuneEnumerator left = (x ?? "").EnumerateRunes();
        StringRuneEnumerator right = (y ?? "").EnumerateRunes();
        while (true)
        {
            bool isLeft = left.MoveNext();
            bool isRight = right.MoveNext();
            if (!isLeft || !isRight)
            {
                return isLeft.CompareTo(isRight);
            }

            if (left.Current != right.Current)
            {
                return left.Current.CompareTo(right.Current);
            }
        }
    }
}
