using LlmQuest.House.Sources;

namespace LlmQuest.House.Duplicates;

/// <summary>Finds lines that stand twice, one after another, in the same order.</summary>
/// <remarks>Lines are compared without the white space around them. Those without a letter or digit and those of <c>using</c> are looked through, as if they were not there.</remarks>
internal static class Blocks
{
    /// <summary>From how many lines on it is a block.</summary>
    public const int Least = 6;

    /// <summary>Every pair of places with the longest run of equal lines from there, the longest first.</summary>
    public static IReadOnlyList<Block> In(IEnumerable<SourceFile> files)
    {
        FileLines[] all = [.. files.Select(FileLines.Of)];
        var starts = new Dictionary<string, List<(FileLines File, int At)>>(StringComparer.Ordinal);
        var found = new List<Block>();
        foreach (FileLines file in all)
        {
            for (int at = 0; at + Least <= file.Texts.Length; at++)
            {
                List<(FileLines File, int At)> same = PlacesOf(starts, string.Join('\n', file.Texts, at, Least));
                found.AddRange(same.Where(other => !GoesOnFromBefore(other, (file, at))).Select(other => Longest(other, (file, at))).OfType<Block>());
                same.Add((file, at));
            }
        }

        return [.. found.OrderByDescending(block => block.Lines)];
    }

    private static List<(FileLines File, int At)> PlacesOf(Dictionary<string, List<(FileLines File, int At)>> starts, string window)
    {
        if (!starts.TryGetValue(window, out List<(FileLines File, int At)>? places))
        {
            starts[window] = places = [];
        }

        return places;
    }

    private static bool GoesOnFromBefore((FileLines File, int At) first, (FileLines File, int At) second)
        => first.At > 0 && second.At > 0 && first.File.Texts[first.At - 1] == second.File.Texts[second.At - 1];

    private static Block? Longest((FileLines File, int At) first, (FileLines File, int At) second)
    {
        int most = Math.Min(first.File.Texts.Length - first.At, second.File.Texts.Length - second.At);
        if (first.File == second.File)
        {
            most = Math.Min(most, second.At - first.At);
        }

        int length = 0;
        while (length < most && first.File.Texts[first.At + length] == second.File.Texts[second.At + length])
        {
            length++;
        }

        return length < Least ? null : new Block(first.File.Source, first.File.Numbers[first.At], second.File.Source, second.File.Numbers[second.At], length, first.File.Texts[first.At]);
    }
}
