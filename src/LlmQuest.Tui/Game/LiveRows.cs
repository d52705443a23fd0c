using LlmQuest.Core.Text;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Game;

/// <summary>The rows of an answer that is being written: rows are filled from the left, so that only the last one is wrapped again when text comes.</summary>
internal sealed class LiveRows
{
    private readonly List<TranscriptLine> _rows = [];
    private string _text = "";
    private string _tail = "";
    private int _width;

    /// <summary>The rows, a blank one before them.</summary>
    public IReadOnlyList<TranscriptLine> Rows => _rows;

    /// <summary>Takes the text as it is now.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="width">Columns.</param>
    public void Show(string text, int width)
    {
        if (_rows.Count == 0 || width != _width || !text.StartsWith(_text, StringComparison.Ordinal))
        {
            (_text, _tail, _width) = ("", "", width);
            _rows.Clear();
            _rows.AddRange([new TranscriptLine("", Tone.Normal), new TranscriptLine("", Tone.Normal)]);
        }

        _tail += DisplayText.Strip(text[_text.Length..]);
        _text = text;
        string last = "";
        _rows.RemoveAt(_rows.Count - 1);
        foreach (string line in TextWrapper.Wrap(_tail, width - TranscriptLayout.AnswerMark.Length))
        {
            _rows.Add(new TranscriptLine(TranscriptLayout.AnswerMark + line, Tone.Normal));
            last = line;
        }

        _tail = TextWrapper.TailOf(_tail, last);
    }
}
