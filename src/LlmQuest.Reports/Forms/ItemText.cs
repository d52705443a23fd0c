using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Reports.Board;
using LlmQuest.Reports.Quality;

namespace LlmQuest.Reports.Forms;

/// <summary>The questions of a course in lines. Every line is safe to show.</summary>
public static class ItemText
{
    private const int Columns = 120;

    /// <summary>The table, what to look at, and the stages against their estimates.</summary>
    /// <param name="board">The board of the runs.</param>
    /// <param name="items">The questions.</param>
    /// <param name="inventory">The inventory; null where there is none.</param>
    public static IEnumerable<string> Lines(ClassBoard board, ImmutableArray<ItemFigures> items, Inventory? inventory)
        => ((IEnumerable<IEnumerable<string>>)[BoardText.Head(board), Questions(items), Looks(items), Times(board), inventory is null ? [] : InventoryText.Lines(inventory)]).SelectMany(part => part).Select(line => DisplayText.Strip(line).TrimEnd());

    private static IEnumerable<string> Questions(ImmutableArray<ItemFigures> items)
    {
        ItemFigures[] enough = [.. items.Where(item => item.FirstTry.Of >= ItemFigures.Few)];
        yield return "";
        yield return $"Questions with at least {ItemFigures.Few} first attempts without help; {items.Length - enough.Length} others have too few to say anything.";
        if (enough.Length == 0)
        {
            yield break;
        }

        var grid = new Grid("challenge", ">first try", ">95% interval", ">goes with the rest", ">95% interval", ">n", ">median");
        foreach (ItemFigures item in enough)
        {
            grid.Add(
                Cells.Fit(item.Challenge.Address, 44),
                Words.Of(item.FirstTry),
                Words.Interval(item.FirstTry),
                item.Discrimination is { } r ? Two(r.Value) : "-",
                item.Discrimination is { } s ? $"{Two(s.Low)} to {Two(s.High)}" : "-",
                item.Discrimination is { } t ? t.Count.ToString(CultureInfo.InvariantCulture) : "-",
                Words.Minutes(item.Time.Median));
        }

        foreach (string line in grid.Lines(Columns))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Looks(ImmutableArray<ItemFigures> items)
    {
        ItemFigures[] odd = [.. items.Where(item => item.Remarks.Any())];
        return odd.Length == 0 ? [] : ["", "Worth a look", .. odd.SelectMany(item => item.Remarks.Select(remark => $"  {item.Challenge.Address}{(item.Challenge.Place.Length > 0 ? $" ({item.Challenge.Place})" : "")}: {remark}"))];
    }

    private static IEnumerable<string> Times(ClassBoard board)
    {
        StageFigures[] timed = [.. board.Stages.Where(stage => stage.Stage.Minutes > 0 && stage.Time.Count >= ChallengeFigures.Few)];
        if (timed.Length == 0)
        {
            return ["", $"Time against estimate: too few learners passed a stage; {ChallengeFigures.Few} are needed."];
        }

        var grid = new Grid("stage", ">median", ">half of them", ">by author", ">times the estimate", ">n");
        foreach (StageFigures stage in timed)
        {
            grid.Add(
                Cells.Fit(stage.Stage.Title, 30),
                Words.Minutes(stage.Time.Median),
                FormattableString.Invariant($"{stage.Time.Low:0}-{stage.Time.High:0}"),
                Words.Minutes(stage.Stage.Minutes!.Value),
                Two(stage.Time.Median / stage.Stage.Minutes.Value),
                stage.Time.Count.ToString(CultureInfo.InvariantCulture));
        }

        return ["", "Time against estimate", .. grid.Lines(Columns)];
    }

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
