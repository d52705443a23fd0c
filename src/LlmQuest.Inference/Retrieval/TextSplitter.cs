using System.Globalization;

namespace LlmQuest.Inference.Retrieval;

/// <summary>Splits text at the first separator it holds, and what is still too long at the next; then joins neighbours up to a size.</summary>
/// <remarks>Same chunks as langchain 1.1.3's RecursiveCharacterTextSplitter. All lengths count Unicode code points.</remarks>
public sealed class TextSplitter
{
    private readonly int _size;
    private readonly int _overlap;
    private readonly string[] _separators;
    private readonly SeparatorPlace _place;
    private readonly bool _strip;

    /// <param name="size">Most code points in a chunk, at least 1.</param>
    /// <param name="overlap">Most code points that a chunk repeats of the one before, from 0 to <paramref name="size"/>.</param>
    /// <param name="separators">Tried in this order; an empty one splits into code points. By default paragraph, line, space, code point.</param>
    /// <param name="place">What becomes of separators.</param>
    /// <param name="strip">Whether white space around chunks is removed.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size or overlap is outside its range.</exception>
    /// <exception cref="ArgumentException">There is no separator.</exception>
    public TextSplitter(int size = 4000, int overlap = 200, IReadOnlyList<string>? separators = null, SeparatorPlace place = SeparatorPlace.Start, bool strip = true)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        ArgumentOutOfRangeException.ThrowIfNegative(overlap);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(overlap, size);
        _separators = separators is null ? ["\n\n", "\n", " ", ""] : [.. separators];
        if (_separators.Length == 0)
        {
            throw new ArgumentException("At least one separator is needed.", nameof(separators));
        }

        _size = size;
        _overlap = overlap;
        _place = place;
        _strip = strip;
    }

    /// <summary>All that decides where texts are split, for the key of a stored index.</summary>
    internal IReadOnlyList<string> Settings =>
        [_size.ToString(CultureInfo.InvariantCulture), _overlap.ToString(CultureInfo.InvariantCulture), _place.ToString(), _strip ? "strip" : "keep", .. _separators];

    /// <summary>Splits a text.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The chunks in order; none for a text of white space only, if chunks are stripped.</returns>
    public IReadOnlyList<TextChunk> Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<string> chunks = [];
        Split(text, 0, chunks);
        return Locate(text, chunks);
    }

    private void Split(string text, int level, List<string> chunks)
    {
        int chosen = Array.FindIndex(_separators, level, separator => text.Contains(separator, StringComparison.Ordinal));
        string separator = chosen < 0 ? _separators[^1] : _separators[chosen];
        bool last = chosen < 0 || separator.Length == 0 || chosen == _separators.Length - 1;
        string glue = _place == SeparatorPlace.Dropped ? separator : "";
        List<string> fitting = [];
        foreach (string piece in Pieces(text, separator))
        {
            if (Length(piece) < _size)
            {
                fitting.Add(piece);
                continue;
            }

            Merge(fitting, glue, chunks);
            fitting.Clear();
            if (last)
            {
                chunks.Add(piece);
            }
            else
            {
                Split(piece, chosen + 1, chunks);
            }
        }

        Merge(fitting, glue, chunks);
    }

    private IEnumerable<string> Pieces(string text, string separator)
    {
        int start = 0;
        if (separator.Length == 0)
        {
            for (int length; start < text.Length; start += length)
            {
                length = char.IsSurrogatePair(text, start) ? 2 : 1;
                yield return text.Substring(start, length);
            }

            yield break;
        }

        int at = text.IndexOf(separator, StringComparison.Ordinal);
        for (; at >= 0; at = text.IndexOf(separator, at + separator.Length, StringComparison.Ordinal))
        {
            int end = _place == SeparatorPlace.End ? at + separator.Length : at;
            if (end > start)
            {
                yield return text[start..end];
            }

            start = _place == SeparatorPlace.Start ? at : at + separator.Length;
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private void Merge(List<string> pieces, string glue, List<string> chunks)
    {
        int glueLength = Length(glue);
        int first = 0;
        int total = 0;
        for (int i = 0; i < pieces.Count; i++)
        {
            int length = Length(pieces[i]);
            if (first < i && total + length + glueLength > _size)
            {
                AddJoined(pieces, first, i, glue, chunks);
                while (total > _overlap || (total > 0 && total + length + (first < i ? glueLength : 0) > _size))
                {
                    total -= Length(pieces[first]) + (i - first > 1 ? glueLength : 0);
                    first++;
                }
            }

            total += length + (first < i ? glueLength : 0);
        }

        AddJoined(pieces, first, pieces.Count, glue, chunks);
    }

    private void AddJoined(List<string> pieces, int from, int to, string glue, List<string> chunks)
    {
        string joined = string.Join(glue, pieces.Skip(from).Take(to - from));
        string chunk = _strip ? Strip(joined) : joined;
        if (chunk.Length > 0)
        {
            chunks.Add(chunk);
        }
    }

    private List<TextChunk> Locate(string text, List<string> chunks)
    {
        List<TextChunk> located = new(chunks.Count);
        int[] points = CodePointsBefore(text);
        int from = 0;
        foreach (string chunk in chunks)
        {
            int at = text.IndexOf(chunk, from, StringComparison.Ordinal);
            located.Add(new TextChunk(chunk, at < 0 ? -1 : points[at]));
            int next = Math.Max(0, (at < 0 ? -1 : points[at]) + Length(chunk) - _overlap);
            from = Array.BinarySearch(points, Math.Min(next, points[^1]));
            from -= from > 0 && points[from - 1] == points[from] ? 1 : 0;
        }

        return located;
    }

    // Both halves of a pair have the number of their character.
    private static int[] CodePointsBefore(string text)
    {
        int[] points = new int[text.Length + 1];
        for (int i = 0; i < text.Length; i++)
        {
            bool pairBegins = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            points[i + 1] = points[i] + (pairBegins ? 0 : 1);
        }

        return points;
    }

    private static int Length(string text)
    {
        int length = text.Length;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            length -= char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        return length;
    }

    private static string Strip(string text)
    {
        int start = 0;
        int end = text.Length;
        while (start < end && IsPythonSpace(text[start]))
        {
            start++;
        }

        while (end > start && IsPythonSpace(text[end - 1]))
        {
            end--;
        }

        return text[start..end];
    }

    // Python also counts the four information separators as white space.
    private static bool IsPythonSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';
}
