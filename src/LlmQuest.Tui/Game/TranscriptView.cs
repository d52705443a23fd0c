using LlmQuest.Core.Engine;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;
using LlmQuest.Tui.Themes;
using Terminal.Gui.Input;
using Terminal.Gui.ViewBase;

namespace LlmQuest.Tui.Game;

/// <summary>A transcript that grows: every block is wrapped once, only the answer being written is wrapped again, only visible rows are drawn. One that is another one, as after a copy, is wrapped anew.</summary>
internal sealed class TranscriptView : View
{
    private readonly List<TranscriptLine> _rows = [];
    private readonly List<LiveRows> _live = [];
    private readonly List<TranscriptLine> _liveRows = [];
    private IReadOnlyList<TranscriptEntry> _entries = [];
    private IReadOnlyList<string> _liveTexts = [];
    private int _wrapped;
    private TranscriptEntry? _last;
    private int _width;
    private int _top;
    private bool _atEnd = true;

    private readonly Look _look;
    private string _marked = "";
    private IReadOnlySet<int> _markedRows = new HashSet<int>();

    public TranscriptView(Look look)
    {
        _look = look;
        CanFocus = false;
    }

    /// <summary>Whether there are rows below the screen.</summary>
    public bool HasMoreBelow => !_atEnd && _top < LastTop;

    private int RowCount => _rows.Count + _liveRows.Count;

    private int LastTop => Math.Max(0, RowCount - Viewport.Height);

    /// <summary>Shows all blocks so far, and the texts of the answer that is being written.</summary>
    public void Show(IReadOnlyList<TranscriptEntry> entries, IReadOnlyList<string> live)
    {
        _entries = entries;
        _liveTexts = live;
        Wrap();
        _top = Math.Min(_top, LastTop);
        SetNeedsDraw();
    }

    /// <summary>Moves up (negative) or down by rows; at the end it follows new text again.</summary>
    public void Scroll(int rows)
    {
        long wanted = (long)(_atEnd ? LastTop : _top) + rows;
        _top = (int)Math.Clamp(wanted, 0, LastTop);
        _atEnd = _top == LastTop;
        SetNeedsDraw();
    }

    /// <summary>Marks the rows that hold a text, and moves to the nearest one above, or to the last one.</summary>
    /// <returns>How many rows hold it.</returns>
    public int Find(string text)
    {
        _marked = text;
        _markedRows = FoundRows.Of(_rows, text);
        if (_markedRows.Count > 0)
        {
            int top = _atEnd ? LastTop : _top;
            int at = _markedRows.Where(row => row < top).DefaultIfEmpty(_markedRows.Max()).Max();
            Scroll(at - top);
        }

        SetNeedsDraw();
        return _markedRows.Count;
    }

    /// <summary>Moves by a screen.</summary>
    public void Page(int direction) => Scroll(direction * Math.Max(1, Viewport.Height - 1));

    protected override void OnViewportChanged(DrawEventArgs e)
    {
        base.OnViewportChanged(e);
        if (Viewport.Width != _width)
        {
            Forget();
            Wrap();
        }

        _top = Math.Min(_top, LastTop);
        _atEnd |= _top == LastTop;
        SetNeedsDraw();
    }

    protected override bool OnMouseEvent(Mouse mouse)
    {
        if (Clicks.Wheel(mouse) is not 0 and var rows)
        {
            Scroll(rows);
            return true;
        }

        return base.OnMouseEvent(mouse);
    }

    protected override bool OnDrawingContent(DrawContext? context)
    {
        int top = _atEnd ? LastTop : _top;
        for (int y = 0; y < Viewport.Height && top + y < RowCount; y++)
        {
            int at = top + y;
            TranscriptLine row = at < _rows.Count ? _rows[at] : _liveRows[at - _rows.Count];
            SetAttribute(_look.Of(_markedRows.Contains(at) ? Tone.Chosen : row.Tone));
            Move(0, y);
            AddStr(SafeText.Of(row.Text));
        }

        return true;
    }

    private bool GoesOn() => _wrapped <= _entries.Count && (_wrapped == 0 || _entries[_wrapped - 1] == _last);

    private void Forget()
    {
        _wrapped = 0;
        _rows.Clear();
    }

    private void Wrap()
    {
        _width = Viewport.Width;
        if (_width <= 0)
        {
            return;
        }

        if (!GoesOn())
        {
            Forget();
        }

        bool isMore = _wrapped < _entries.Count;
        for (; _wrapped < _entries.Count; _wrapped++)
        {
            _last = _entries[_wrapped];
            _rows.AddRange(TranscriptLayout.Rows(_last, _width, isFirst: _wrapped == 0));
        }

        if (isMore && _marked.Length > 0)
        {
            _markedRows = FoundRows.Of(_rows, _marked);
        }

        WrapLive();
    }

    private void WrapLive()
    {
        _live.RemoveRange(Math.Min(_live.Count, _liveTexts.Count), Math.Max(0, _live.Count - _liveTexts.Count));
        _liveRows.Clear();
        for (int i = 0; i < _liveTexts.Count; i++)
        {
            if (i == _live.Count)
            {
                _live.Add(new LiveRows());
            }

            _live[i].Show(_liveTexts[i], _width);
            _liveRows.AddRange(_live[i].Rows);
        }
    }
}
