using System.Text;

namespace LlmQuest.Terminal;

/// <summary>Reads lines of which only a beginning is kept, so that no line can take all memory.</summary>
/// <param name="input">Where they come from.</param>
/// <param name="longest">How many characters of a line are kept.</param>
internal sealed class BoundedLines(TextReader input, int longest)
{
    private readonly char[] _buffer = new char[4096];
    private int _at;
    private int _end;

    /// <summary>The next line without its end, and how long it was; null at the end of input.</summary>
    /// <param name="stop">Ends the waiting, with an exception.</param>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set.</exception>
    public async Task<(string Text, long Length)?> ReadAsync(CancellationToken stop)
    {
        var line = new StringBuilder();
        long length = 0;
        while (true)
        {
            if (_at == _end && !await FillAsync(stop))
            {
                return length == 0 ? null : (line.ToString(), length);
            }

            int newline = Array.IndexOf(_buffer, '\n', _at, _end - _at);
            int until = newline < 0 ? _end : newline;
            line.Append(_buffer, _at, Math.Min(until - _at, Math.Max(0, longest - line.Length)));
            length += until - _at;
            _at = newline < 0 ? _end : newline + 1;
            if (newline >= 0)
            {
                return (line.ToString().TrimEnd('\r'), length);
            }
        }
    }

    private async Task<bool> FillAsync(CancellationToken stop)
    {
        _at = 0;
        _end = await Task.Run(() => input.ReadAsync(_buffer.AsMemory(), CancellationToken.None).AsTask(), CancellationToken.None).WaitAsync(stop);
        return _end > 0;
    }
}
