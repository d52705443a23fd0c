using System.Buffers;

namespace LlmQuest.Reports.Reading;

/// <summary>The lines of a file, one after the other, in a buffer as long as the longest of them.</summary>
/// <param name="file">The file.</param>
internal sealed class LineSource(Stream file) : IDisposable
{
    /// <summary>Bytes of the longest line that is read.</summary>
    public const int LongestLine = 32 << 20;

    private const int Begin = 1 << 16;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(Begin);
    private int _start;
    private int _end;
    private bool _isAtEnd;

    /// <summary>The lines of a file that others may be writing.</summary>
    /// <param name="path">The file.</param>
    public static LineSource Of(string path) => new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0));

    /// <summary>The next line, without its end. It is good until the next call.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isTorn">Whether the file ended before the line did.</param>
    /// <returns>False at the end.</returns>
    /// <exception cref="InvalidDataException">The line is longer than <see cref="LongestLine"/>.</exception>
    public bool TryNext(out ReadOnlySpan<byte> line, out bool isTorn)
    {
        int searched = 0;
        while (true)
        {
            int length = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (length >= 0 || _isAtEnd)
            {
                isTorn = length < 0;
                length = isTorn ? _end - _start : searched + length;
                line = _buffer.AsSpan(_start, length);
                line = line.EndsWith("\r"u8) ? line[..^1] : line;
                _start += length + (isTorn ? 0 : 1);
                return length > 0 || !isTorn;
            }

            searched = _end - _start;
            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        file.Dispose();
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            byte[] larger = _end < LongestLine ? ArrayPool<byte>.Shared.Rent(_end * 2) : throw new InvalidDataException($"it has a line of more than {LongestLine >> 20} MiB");
            _buffer.CopyTo(larger, 0);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        int read = file.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _isAtEnd = read == 0;
    }
}
