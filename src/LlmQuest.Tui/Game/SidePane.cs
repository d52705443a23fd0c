using System.Collections.Immutable;
using System.Globalization;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Game;

/// <summary>What stands beside the transcript: the challenge that is open and the lab, one below the other.</summary>
internal sealed class SidePane : IPane
{
    private ImmutableArray<IPane> _panes = [];
    private readonly Dictionary<IPane, int> _starts = [];
    private readonly Dictionary<int, IReadOnlyList<Row>> _rows = [];
    private IPane? _revealed;
    private long _laidOut = -1;
    private long _changes;

    public string Title => _panes.IsEmpty ? "" : _panes[0].Title;

    public bool IsEmpty => _panes.IsEmpty;

    // Far apart, so that a pane that takes the place of another never makes the same number.
    public long Version => (_changes << 32) + _panes.Sum(pane => pane.Version);

    /// <summary>Shows other panes.</summary>
    public void Show(params ImmutableArray<IPane> panes)
    {
        if (!_panes.SequenceEqual(panes))
        {
            _panes = panes;
            _changes++;
        }
    }

    /// <summary>Grows whenever a pane is to be brought into view.</summary>
    public int Reveals { get; private set; }

    /// <summary>The first row of the pane that is to be in view, as it was laid out last.</summary>
    public int RevealedRow => _revealed is null ? 0 : _starts.GetValueOrDefault(_revealed);

    /// <summary>Brings a pane into view.</summary>
    public void Reveal(IPane pane)
    {
        _revealed = pane;
        Reveals++;
    }

    // Asked for by every tick of the screen.
    public IReadOnlyList<Row> Rows(int width)
    {
        if (Version != _laidOut)
        {
            _laidOut = Version;
            _rows.Clear();
        }

        return _rows.TryGetValue(width, out IReadOnlyList<Row>? rows) ? rows : _rows[width] = LayOut(width);
    }

    public string? Do(string deed)
    {
        int end = deed.IndexOf(Deeds.Own, StringComparison.Ordinal);
        return end > 0 && int.TryParse(deed.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out int pane) && pane < _panes.Length ? _panes[pane].Do(deed[(end + 1)..]) : null;
    }

    private List<Row> LayOut(int width)
    {
        List<Row> rows = [];
        _starts.Clear();
        for (int i = 0; i < _panes.Length; i++)
        {
            if (i > 0)
            {
                rows.Add(Row.Empty);
            }

            _starts[_panes[i]] = rows.Count;
            rows.Add(Row.Of(_panes[i].Title, Tone.Heading));
            rows.AddRange(_panes[i].Rows(width).Select(row => Own(row, i)));
        }

        return rows;
    }

    private static Row Own(Row row, int pane)
        => row.Parts.All(part => part.Deed.Length == 0) ? row : new Row([.. row.Parts.Select(part => part with { Deed = Own(part.Deed, pane), Less = Own(part.Less, pane), More = Own(part.More, pane) })]);

    private static string Own(string deed, int pane)
        => deed.Length > 0 && deed[0] == Deeds.Own ? string.Create(CultureInfo.InvariantCulture, $"{Deeds.Own}{pane}{deed}") : deed;
}
