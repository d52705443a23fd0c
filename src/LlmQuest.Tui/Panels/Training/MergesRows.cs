using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Training;

/// <summary>The merges, one at a time: what was merged, how often it stood together, and how the words are cut after it.</summary>
internal static class MergesRows
{
    private const int Words = 8;
    private const int FirstMerges = 20;
    private const int PieceColumns = 12;
    private const int BarColumns = 16;
    private const int WordColumns = 200;

    public static IEnumerable<Row> Rows(Experiment experiment, int merge, Func<int, string> to, Folds folds, int width)
    {
        IReadOnlyList<LabValue> merges = experiment.List("merges");
        return
        [
            .. Prose.Of($"{Quantity.Of(merges.Count, "merge")}, each of the pair that stands together most often.", width),
            .. merges.Count == 0 ? [] : Cursor(merges, merge, to, width),
            .. Cut(experiment, new MergeSteps(merges), merge, folds, width),
            .. folds.Section("merges", "All merges", Table(merges, merge, to, folds, width)),
        ];
    }

    private static IEnumerable<Row> Cursor(IReadOnlyList<LabValue> merges, int merge, Func<int, string> to, int width)
    {
        string name = merge == 0 ? $"before the first of {merges.Count}" : $"merge {merge} of {merges.Count}";
        yield return Row.Of(
            new Part($"< {name} >", Tone.Deed) { Deed = to(Math.Min(merges.Count, merge + 1)), Less = to(Math.Max(0, merge - 1)), More = to(Math.Min(merges.Count, merge + 1)) },
            new Part("  "),
            new Part("[letters]", Tone.Deed) { Deed = to(0) },
            new Part(" "),
            new Part("[last]", Tone.Deed) { Deed = to(merges.Count) });
        string sentence = merge == 0 ? "Every word is still cut into its letters." : Sentence(merges[merge - 1]);
        foreach (Row row in Prose.Of(sentence, width, Tone.Strong))
        {
            yield return row;
        }
    }

    private static string Sentence(LabValue merge)
    {
        (string left, string right) = (Left(merge), Right(merge));
        return $"{Prose.Piece(left, PieceColumns)} + {Prose.Piece(right, PieceColumns)} = {Prose.Piece(left + right, 2 * PieceColumns)}, together {Quantity.Of(merge.NumberOf("count"), "time")}";
    }

    private static IEnumerable<Row> Cut(Experiment experiment, MergeSteps steps, int merge, Folds folds, int width)
    {
        if (!experiment.Facts.ContainsKey("words"))
        {
            return [];
        }

        const string Name = "words";
        IReadOnlyList<(string Name, double Value)> words = experiment.Map("words").Sorted();
        string made = merge > 0 && experiment.List("merges") is var merges && merge <= merges.Count ? Left(merges[merge - 1]) + Right(merges[merge - 1]) : "";
        var grid = new PanelGrid(">count", "", "pieces after it");
        foreach ((string word, double count) in folds.First(Name, words, Words))
        {
            IReadOnlyList<string> pieces = steps.Of(word, merge);
            grid.Add(new Part(Read.Short(count)), new Part(made.Length > 0 && pieces.Contains(made) ? "*" : "", Tone.Strong), new Part(Prose.Head(string.Join(" | ", pieces), WordColumns)));
        }

        return
        [
            .. grid.Rows(width),
            .. folds.Others(Name, words.Count, Words, "word"),
            .. Prose.Of($"{Quantity.Of(words.Count, "different word")}, the commonest first; * has the new piece.", width, Tone.Faint),
        ];
    }

    private static IEnumerable<Row> Table(IReadOnlyList<LabValue> merges, int merge, Func<int, string> to, Folds folds, int width)
    {
        const string Name = "merges all";
        double most = merges.Select(one => one.NumberOf("count")).DefaultIfEmpty().Max();
        var grid = new PanelGrid(">#", ">left", "right", "new piece", ">count", "~");
        foreach ((int i, LabValue one) in folds.First(Name, merges, FirstMerges).Index())
        {
            grid.Add(
                new Part($"{(i + 1 == merge ? ">" : "")}{Read.Short(i + 1)}", Tone.Deed) { Deed = to(i + 1) },
                new Part(Prose.Piece(Left(one), PieceColumns)),
                new Part(Prose.Piece(Right(one), PieceColumns)),
                new Part(Prose.Piece(Left(one) + Right(one), PieceColumns)),
                new Part(Read.Short(one.NumberOf("count"))),
                new Part(most > 0 ? Bar.Of(one.NumberOf("count") / most, BarColumns).TrimEnd() : ""));
        }

        return [.. grid.Rows(width), .. folds.Others(Name, merges.Count, FirstMerges, "merge")];
    }

    private static string Left(LabValue merge) => merge.Field("left")?.Text ?? "";

    private static string Right(LabValue merge) => merge.Field("right")?.Text ?? "";
}
