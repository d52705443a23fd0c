namespace LlmQuest.Tui.Panels.Compare;

/// <summary>Where two texts part, as places in them.</summary>
/// <param name="Left">How many characters of the left text come before the first token that differs.</param>
/// <param name="Right">How many of the right one.</param>
internal sealed record Parting(int Left, int Right)
{
    /// <summary>The place: where the tokens that differ begin, which may be before the first letter that does.</summary>
    /// <param name="left">The left text.</param>
    /// <param name="right">The right text.</param>
    /// <param name="leftPiece">The first token of the left text that differs; null where it had ended, or is not known.</param>
    /// <param name="rightPiece">That of the right text.</param>
    public static Parting Of(string left, string right, string? leftPiece, string? rightPiece)
    {
        int same = left.AsSpan().CommonPrefixLength(right);
        int longest = Math.Max(leftPiece?.Length ?? 0, rightPiece?.Length ?? 0);
        for (int at = same; at >= Math.Max(0, same - longest); at--)
        {
            if (StandsAt(left, at, leftPiece) && StandsAt(right, at, rightPiece))
            {
                return new Parting(at, at);
            }
        }

        return new Parting(same, same);
    }

    private static bool StandsAt(string text, int at, string? piece) => piece is null ? at == text.Length : string.CompareOrdinal(text, at, piece, 0, piece.Length) == 0;
}
