namespace LlmQuest.Tui.Panes;

/// <summary>Where a learner is in a pane: the chosen part, and the first row that is shown.</summary>
internal sealed class PaneCursor
{
    // Keys of a pad stand below each other; what stands elsewhere in a row is not meant.
    private const int Near = 2;
    private readonly List<(int Row, int Part)> _deeds = [];
    private IPane? _pane;
    private long _version = -1;
    private int _width;
    private int _height = 1;
    private int _at;
    private bool _isMoved;

    /// <summary>The rows, as laid out last.</summary>
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>The first row that is shown.</summary>
    public int Top { get; private set; }

    /// <summary>Row and part that are chosen, or null when nothing can be done.</summary>
    public (int Row, int Part)? Chosen => _at < _deeds.Count ? _deeds[_at] : null;

    /// <summary>The chosen part, or null.</summary>
    public Part? ChosenPart => Chosen is { } at ? Rows[at.Row].Parts[at.Part] : null;

    private int LastTop => Math.Max(0, Rows.Count - _height);

    /// <summary>Lays the pane out, if that is due.</summary>
    /// <returns>Whether anything is to be drawn anew.</returns>
    public bool Show(IPane pane, int width, int height)
    {
        bool isOther = pane != _pane;
        if (!isOther && pane.Version == _version && width == _width && height == _height)
        {
            return false;
        }

        _isMoved &= !isOther;
        string? deed = _isMoved ? ChosenPart?.Deed : null;
        (_pane, _version, _width, _height) = (pane, pane.Version, width, Math.Max(1, height));
        Rows = pane.Rows(width);
        FindDeeds();
        int same = deed is null ? -1 : _deeds.FindIndex(at => Rows[at.Row].Parts[at.Part].Deed == deed);
        _at = !_isMoved ? 0 : same >= 0 ? same : Math.Clamp(_at, 0, Math.Max(0, _deeds.Count - 1));
        Top = isOther ? 0 : Math.Min(Top, LastTop);

        // What the pane did itself stays in view; what a line brought about is read from where one was.
        if (deed is not null && deed[0] == Deeds.Own)
        {
            Reveal();
        }

        return true;
    }

    /// <summary>Chooses what is in view, if anything there can be done; from now on the choice is the learner's.</summary>
    public void Enter()
    {
        _isMoved = true;
        if (Chosen is { } at && (at.Row < Top || at.Row >= Top + _height) && _deeds.FindIndex(deed => deed.Row >= Top && deed.Row < Top + _height) is var seen and >= 0)
        {
            _at = seen;
        }
    }

    /// <summary>Goes to the next (1) or previous (-1) part of the row, and on into the next row.</summary>
    public void Step(int direction)
    {
        if (_deeds.Count == 0)
        {
            Scroll(direction);
            return;
        }

        _isMoved = true;
        _at = Math.Clamp(_at + direction, 0, _deeds.Count - 1);
        Reveal();
    }

    /// <summary>Goes to the part above or below, or to the first one of the next row that has any; where there is none, scrolls.</summary>
    public void StepRow(int direction)
    {
        int row = Chosen?.Row ?? 0;
        int next = direction > 0 ? _deeds.FindIndex(at => at.Row > row) : _deeds.FindLastIndex(at => at.Row < row);
        if (next < 0)
        {
            Scroll(direction);
            return;
        }

        _isMoved = true;
        int targetRow = _deeds[next].Row;
        int column = ColumnOf(_deeds[_at]);
        int[] there = [.. Enumerable.Range(0, _deeds.Count).Where(i => _deeds[i].Row == targetRow)];
        int nearest = there.MinBy(i => Math.Abs(ColumnOf(_deeds[i]) - column));
        _at = Math.Abs(ColumnOf(_deeds[nearest]) - column) <= Near ? nearest : there[0];
        Reveal();
    }

    /// <summary>Moves the rows.</summary>
    public void Scroll(int rows) => Top = (int)Math.Clamp((long)Top + rows, 0, LastTop);

    /// <summary>Brings a row to the top, as far as there are rows below it, and chooses the first part from there on.</summary>
    public void RevealRow(int row)
    {
        _isMoved = true;
        Top = Math.Clamp(row, 0, LastTop);
        int first = _deeds.FindIndex(at => at.Row >= row);
        _at = first >= 0 ? first : _at;
    }

    /// <summary>Moves by a screen.</summary>
    public void Page(int direction) => Scroll(direction * Math.Max(1, _height - 1));

    /// <summary>Chooses what stands at a place of the screen; null when nothing can be done there.</summary>
    public Part? Hit(int x, int y)
    {
        int row = Top + y;
        if (row < 0 || row >= Rows.Count)
        {
            return null;
        }

        int column = 0;
        for (int i = 0; i < Rows[row].Parts.Length; i++)
        {
            int columns = LlmQuest.Tui.Text.TextWrapper.Columns(Rows[row].Parts[i].Text);
            if (x >= column && x < column + columns && Rows[row].Parts[i].Deed.Length > 0)
            {
                _isMoved = true;
                _at = _deeds.IndexOf((row, i));
                return Rows[row].Parts[i];
            }

            column += columns;
        }

        return null;
    }

    /// <summary>Chooses the part that does this, if there is one.</summary>
    public void Choose(string deed)
    {
        int found = _deeds.FindIndex(at => Rows[at.Row].Parts[at.Part].Deed == deed);
        if (found >= 0)
        {
            _isMoved = true;
            _at = found;
            Reveal();
        }
    }

    private void FindDeeds()
    {
        _deeds.Clear();
        for (int row = 0; row < Rows.Count; row++)
        {
            for (int part = 0; part < Rows[row].Parts.Length; part++)
            {
                if (Rows[row].Parts[part].Deed.Length > 0)
                {
                    _deeds.Add((row, part));
                }
            }
        }
    }

    private int ColumnOf((int Row, int Part) at) => Rows[at.Row].Parts.Take(at.Part).Sum(part => LlmQuest.Tui.Text.TextWrapper.Columns(part.Text));

    // What stands above the first deed is read with it.
    private void Reveal()
    {
        if (Chosen is not { } at)
        {
            return;
        }

        if (_at == 0 && at.Row < _height)
        {
            Top = 0;
        }
        else if (at.Row < Top)
        {
            Top = at.Row;
        }
        else if (at.Row >= Top + _height)
        {
            Top = at.Row - _height + 1;
        }
    }
}
