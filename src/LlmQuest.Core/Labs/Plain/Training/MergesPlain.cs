using System.Globalization;

namespace LlmQuest.Core.Labs.Plain.Training;

/// <summary>The merges as a table with bars, then the words in pieces.</summary>
internal static class MergesPlain
{
    private const int FirstRows = 30;
    private const int LastRows = 5;
    private const int Words = 12;
    private const int BarColumns = 20;
    private const int PieceColumns = 12;

    public static IEnumerable<string> Lines(Experiment experiment)
    {
        IReadOnlyList<LabValue> merges = experiment.List("merges");
        yield return $"{(merges.Count == 1 ? "1 merge" : $"{merges.Count} merges")}, each of the pair that stands together most often";
        if (merges.Count > 0)
        {
            foreach (string line in Table(merges).Lines())
            {
                yield return line;
            }
        }

        if (experiment.Facts.ContainsKey("words"))
        {
            yield return "";
            foreach (string line in Cut(experiment))
            {
                yield return line;
            }
        }
    }

    private static Grid Table(IReadOnlyList<LabValue> merges)
    {
        double most = merges.Max(merge => merge.NumberOf("count"));
        var table = new Grid(">#", ">left", "right", "new piece", ">count", "");
        for (int i = 0; i < merges.Count; i++)
        {
            if (merges.Count > FirstRows + LastRows + 1 && i == FirstRows)
            {
                table.Add("…", "", "", "", "", "");
                i = merges.Count - LastRows;
            }

            string left = merges[i].Field("left")?.Text ?? "";
            string right = merges[i].Field("right")?.Text ?? "";
            double count = merges[i].NumberOf("count");
            table.Add((i + 1).ToString(CultureInfo.InvariantCulture), Shown(left), Shown(right), Shown(left + right), Read.Short(count), Bar.Of(count / most, BarColumns));
        }

        return table;
    }

    private static IEnumerable<string> Cut(Experiment experiment)
    {
        (string Word, double Count)[] words = [.. Figures.Sorted(experiment, "words")];
        yield return $"{(words.Length == 1 ? "1 different word" : $"{words.Length} different words")} in pieces, the commonest first";
        var table = new Grid(">count", "pieces");
        foreach ((string word, double count) in words.Take(Words))
        {
            table.Add(Read.Short(count), Glyphs.Line(word).Replace(" ", " | ", StringComparison.Ordinal));
        }

        foreach (string line in table.Lines())
        {
            yield return line;
        }

        if (words.Length > Words)
        {
            yield return $"and {words.Length - Words} more";
        }
    }

    private static string Shown(string piece) => Cells.Fit(Glyphs.Piece(piece), PieceColumns);
}
