using LlmQuest.Core.Diagnostics;

namespace LlmQuest.Content.Files;

/// <summary>The text of a lesson file, with its lines.</summary>
public sealed class SourceText
{
    private readonly int[] _starts;

    /// <param name="file">The file, as it was opened.</param>
    /// <param name="text">Its text, without a byte order mark.</param>
    /// <param name="isExact">Whether the file's bytes are those of the text; otherwise nothing may be written back.</param>
    public SourceText(string file, string text, bool isExact = true)
    {
        File = file;
        Text = text;
        IsExact = isExact;
        _starts = [.. Starts(text)];
    }

    /// <summary>The file, as it was opened.</summary>
    public string File { get; }

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>Whether the file's bytes are those of the text.</summary>
    public bool IsExact { get; }

    /// <summary>Number of lines.</summary>
    public int LineCount => _starts.Length;

    /// <summary>Where an offset stands; offsets outside are taken to the nearest end.</summary>
    public SourcePosition At(int offset)
    {
        int index = Math.Clamp(offset, 0, Text.Length);
        int line = Array.BinarySearch(_starts, index);
        line = line < 0 ? ~line - 1 : line;
        return new SourcePosition(File, line + 1, index - _starts[line] + 1);
    }

    /// <summary>The offset of a place in this file.</summary>
    public int Offset(SourcePosition at) => _starts[Math.Clamp(at.Line - 1, 0, _starts.Length - 1)] + at.Column - 1;

    /// <summary>Offset at which a line begins.</summary>
    /// <param name="line">Index of the line, from 0.</param>
    public int Start(int line) => _starts[line];

    /// <summary>A line without its end.</summary>
    /// <param name="line">Index of the line, from 0.</param>
    public ReadOnlySpan<char> Line(int line)
    {
        int end = line + 1 < _starts.Length ? _starts[line + 1] : Text.Length;
        return Text.AsSpan(_starts[line], end - _starts[line]).TrimEnd("\r\n");
    }

    private static IEnumerable<int> Starts(string text)
    {
        yield return 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool isEnd = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (isEnd && i + 1 < text.Length)
            {
                yield return i + 1;
            }
        }
    }
}
