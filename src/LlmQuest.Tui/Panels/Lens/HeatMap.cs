using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Lens;

/// <summary>Attention as shades: each row is a token, each column one that it looks at. A row that is opened tells its weights.</summary>
internal sealed class HeatMap
{
    private const int MostShown = 40;
    private const int NumberColumns = 3;
    private const int BestColumns = 10;
    private const int WideFrom = 60;
    private const int Weights = 8;
    private const double Least = 0.005;
    private readonly IReadOnlyList<LabValue> _rows;
    private readonly string[] _pieces;
    private readonly int _pieceColumns;
    private readonly int _cell;
    private readonly int _width;

    /// <param name="experiment">A look inside.</param>
    /// <param name="window">The first token that is shown; null for as many as fit up to the last.</param>
    /// <param name="width">Columns of a row.</param>
    public HeatMap(Experiment experiment, int? window, int width)
    {
        _rows = experiment.List("attention");
        _pieces = experiment.TextsOf("pieces");
        _width = width;
        _pieceColumns = width >= WideFrom ? 10 : 7;
        int room = width - NumberColumns - _pieceColumns - 2 - BestColumns;
        _cell = 2 * _rows.Count <= room ? 2 : 1;
        Shown = Math.Min(_rows.Count, Math.Min(MostShown, Math.Max(1, room / _cell)));
        First = Math.Clamp(window ?? int.MaxValue, 0, _rows.Count - Shown);
    }

    /// <summary>How many tokens there are.</summary>
    public int Tokens => _rows.Count;

    /// <summary>How many of them fit.</summary>
    public int Shown { get; }

    /// <summary>The first that is shown.</summary>
    public int First { get; }

    /// <summary>The last that is shown.</summary>
    public int Last => First + Shown - 1;

    /// <summary>Whether all are shown.</summary>
    public bool IsWhole => Shown == Tokens;

    /// <summary>The map with its heading and what its shades mean.</summary>
    public IEnumerable<Row> Rows(Folds folds)
    {
        if (Tokens == 0)
        {
            return [Row.Of("No attention was measured.")];
        }

        string before = new(' ', NumberColumns + _pieceColumns + 2);
        return
        [
            Row.Of(before + string.Concat(Enumerable.Range(First, Shown).Select(Heading)), Tone.Faint),
            .. Enumerable.Range(First, Shown).SelectMany(token => Line(token, folds)),
            .. Prose.Of($"Each row is a token, each column one it looks at: {Bar.Shade(0.25)} about a quarter, {Bar.Shade(0.5)} a half, {Bar.Shade(0.75)} three quarters, {Bar.Shade(1)} nearly all. At the right the strongest of the row, token 0 and itself left out. Enter on a token tells its weights.", _width, Tone.Faint),
            .. IsWhole ? [] : Prose.Of("What they put on tokens outside of those shown is not in the map.", _width, Tone.Faint),
        ];
    }

    // From two digits on only every second number has room; where a cell has one column, the last digit stands for all.
    private string Heading(int token)
    {
        string number = _cell == 1 ? (token % 10).ToString(CultureInfo.InvariantCulture) : token < 10 || token % 2 == 0 ? (token % 100).ToString(CultureInfo.InvariantCulture) : "";
        return number.PadLeft(_cell);
    }

    private IEnumerable<Row> Line(int token, Folds folds)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"token {token}");
        double[] weights = [.. (_rows[token].Items ?? []).Select(weight => weight.Number ?? 0)];
        var line = new PartLine();
        line.Add(new Part($"{token,NumberColumns} ", Tone.Faint));
        line.Add(Folds.Button(name, Piece(token)));
        line.Put(NumberColumns + _pieceColumns + 2, new Part(string.Concat(weights.Skip(First).Take(Shown).Select(weight => new string(Bar.Shade(weight), _cell)))));
        line.Put(NumberColumns + _pieceColumns + 2 + (_cell * Shown), new Part(Best(weights), Tone.Faint));
        return folds.IsOpen(name) ? [line.ToRow(), .. Opened(token, weights)] : [line.ToRow()];
    }

    private static string Best(double[] weights)
    {
        int best = Enumerable.Range(1, Math.Max(0, weights.Length - 2)).DefaultIfEmpty(-1).MaxBy(to => to < 0 ? 0 : weights[to]);
        return best < 0 || weights[best] < Least ? "" : string.Create(CultureInfo.InvariantCulture, $" {best,3}: {weights[best]:0.00}");
    }

    private IEnumerable<Row> Opened(int token, double[] weights)
    {
        string all = string.Join(", ", Enumerable.Range(0, weights.Length).OrderByDescending(to => weights[to]).ThenBy(to => to).Take(Weights).Select(to => $"{to} {Piece(to)} {Told.Two(weights[to])}"));
        string rest = weights.Length > Weights ? $", and {Read.Short(weights.Length - Weights)} that get less" : "";
        return
        [
            .. Prose.Of($"looks at {all}{rest}", _width, before: "    "),
            Row.Of(new Part("    "), new Part("[links and guesses of this token]", Tone.Deed) { Deed = string.Create(CultureInfo.InvariantCulture, $"{Deeds.Own}at {token}") }),
        ];
    }

    private string Piece(int token) => TextWrapper.Fit(token < _pieces.Length ? Prose.Piece(_pieces[token], _pieceColumns) : "?", _pieceColumns);
}
