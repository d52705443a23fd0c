using System.Globalization;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Prompting;

/// <summary>A row for each strategy; folded out, what it was asked and what it said.</summary>
internal sealed class StrategyTable
{
    private const int RightColumns = 9;
    private const int IntervalColumns = 14;
    private const int MoreColumns = 20;
    private const int MoreFrom = 66;
    private const int MostName = 15;
    private const int MostChart = 24;
    private readonly IReadOnlyList<Strategy> _strategies;
    private readonly Folds _folds;
    private readonly int _width;
    private readonly bool _hasMore;
    private readonly int _name;
    private readonly int _chart;

    /// <summary>Lays the columns out.</summary>
    public StrategyTable(IReadOnlyList<Strategy> strategies, Folds folds, int width)
    {
        (_strategies, _folds, _width) = (strategies, folds, width);
        _hasMore = width >= MoreFrom;
        _name = 2 + Math.Clamp(strategies.Select(strategy => Cells.Of(Glyphs.Line(strategy.Name))).Append(8).Max(), 8, width < MoreFrom ? MostName - 5 : MostName);
        _chart = Math.Clamp(width - _name - RightColumns - IntervalColumns - (_hasMore ? MoreColumns : 0) - 1, 4, MostChart);
    }

    /// <summary>The rows, the heads first; none where there is no strategy.</summary>
    public IEnumerable<Row> Rows() => _strategies.Count == 0 ? [] : _strategies.SelectMany(RowsOf).Prepend(Head());

    /// <summary>What the columns mean.</summary>
    public static IEnumerable<Row> Legend(IReadOnlyList<Strategy> strategies, int width)
    {
        string[] cut = [.. strategies.Where(strategy => strategy.Number("cut") > 0).Select(strategy => $"{Glyphs.Line(strategy.Name)} {Read.Short(strategy.Number("cut"))}")];
        string steps = strategies.Any(strategy => strategy.Name == "step-by-step") ? "; step-by-step answers at the end: its log p, of an answer at once, says little" : "";
        return
        [
            .. Lines.Of("right: the words of the answer hold those of an accepted answer; # the share, - its 95 % interval", width, Tone.Faint),
            .. Lines.Of($"log p: mean log-probability, in nats, that the answer begins with a right one; tokens: of a prompt + of an answer, on average{steps}", width, Tone.Faint),
            .. cut.Length > 0 ? Lines.Of($"answers cut at the limit, which may have come right later: {string.Join(", ", cut)}", width, Tone.Warning) : [],
        ];
    }

    private Row Head() => Row.Of(
        $"{Cells.Pad("strategy", _name)}{Cells.PadLeft("right", RightColumns - 1)} {Cells.Pad(_chart < 5 ? "" : $"0{new string(' ', _chart - 2)}1", _chart)} {Cells.Pad("95 % interval", IntervalColumns - 1)}{(_hasMore ? $" {Cells.PadLeft("log p", 6)} {Cells.PadLeft("tokens", 12)}" : "")}".TrimEnd(),
        Tone.Faint);

    private IEnumerable<Row> RowsOf(Strategy strategy)
    {
        (double? low, double? high) = (strategy.Number("accuracy_low"), strategy.Number("accuracy_high"));
        Part name = _folds.Part(strategy.Name, Cells.Fit(Glyphs.Line(strategy.Name), _name - 2));
        string right = string.Create(CultureInfo.InvariantCulture, $"{strategy.Right} of {strategy.Correct.Count}");
        string interval = low is null ? "-" : $"{Shares.Two(low)} to {Shares.Two(high)}";
        string more = _hasMore ? $" {Cells.PadLeft(Shares.Two(strategy.Number("mean_answer_logprob")), 6)} {Cells.PadLeft(Tokens(strategy), 12)}" : "";
        yield return Row.Of(
            name,
            new Part(new string(' ', Math.Max(0, _name - Cells.Of(name.Text))) + Cells.PadLeft(right, RightColumns - 1) + " "),
            new Part(Chart(strategy.Number("accuracy"), low, high), Tone.First),
            new Part(" " + Cells.Pad(interval, IntervalColumns - 1) + more));
        foreach (Row row in _folds.IsOpen(strategy.Name) ? Closely(strategy) : [])
        {
            yield return row;
        }
    }

    private IEnumerable<Row> Closely(Strategy strategy)
    {
        string cut = strategy.Number("cut") is > 0 and var count ? $"; {Read.Short(count)} cut at the limit" : "";
        return
        [
            .. _hasMore ? [] : Lines.Behind("    ", $"log p {Shares.Two(strategy.Number("mean_answer_logprob"))} nats; tokens {Tokens(strategy)}{cut}", _width),
            .. strategy.Text("prompts") is { } prompt ? Lines.Behind("    asked: ", prompt.ReplaceLineEndings("↵\n"), _width) : [],
            .. strategy.Answers.SelectMany((answer, i) => Lines.Behind($"  {strategy.Mark(i)} {Lines.Number(i)}", $"{(i < strategy.Questions.Count ? strategy.Questions[i] : "?")} → {(answer.Length == 0 ? "(nothing)" : answer)}", _width)),
        ];
    }

    private static string Tokens(Strategy strategy) => $"{Rounded(strategy.Number("mean_prompt_tokens"))} + {Rounded(strategy.Number("mean_answer_tokens"))}";

    private static string Rounded(double? number) => Read.Short(number is { } there ? Math.Round(there, 1) : null);

    // A line from 0 to 1 with the interval, and the share in it.
    private string Chart(double? share, double? low, double? high)
    {
        char[] line = [.. Enumerable.Repeat('.', _chart)];
        if (share is { } at && low is { } from && high is { } to)
        {
            line.AsSpan(Column(from), Column(to) - Column(from) + 1).Fill('-');
            line[Column(at)] = '#';
        }

        return new string(line);
    }

    private int Column(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * (_chart - 1));
}
