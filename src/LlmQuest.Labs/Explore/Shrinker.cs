using System.Collections.Immutable;

namespace LlmQuest.Labs.Explore;

/// <summary>Takes lines out of a way while it still leads to the same trouble.</summary>
/// <remarks>Delta debugging, Zeller and Hildebrandt 2002, doi:10.1109/32.988498, without the complements of two pieces.</remarks>
internal static class Shrinker
{
    // A way of thousands of lines is worth some patience, and not more.
    private const int MostLinesTyped = 100_000;

    public static ImmutableArray<string> Shrink(ImmutableArray<string> lines, Func<ImmutableArray<string>, bool> isStill)
    {
        int typed = 0;
        for (int piece = Math.Max(1, lines.Length / 2); piece >= 1; piece /= 2)
        {
            int length;
            do
            {
                length = lines.Length;
                lines = Without(lines, piece, isStill, ref typed);
            }
            while (piece == 1 && lines.Length < length);
        }

        return lines;
    }

    // From the end, since what is last seldom leads to what is first.
    private static ImmutableArray<string> Without(ImmutableArray<string> lines, int piece, Func<ImmutableArray<string>, bool> isStill, ref int typed)
    {
        for (int at = lines.Length - piece; at > -piece && typed < MostLinesTyped; at -= piece)
        {
            int from = Math.Max(0, at);
            ImmutableArray<string> fewer = lines.RemoveRange(from, Math.Min(at + piece, lines.Length) - from);
            typed += fewer.Length;
            if (isStill(fewer))
            {
                lines = fewer;
            }
        }

        return lines;
    }
}
