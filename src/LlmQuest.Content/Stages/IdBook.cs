using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LlmQuest.Content.Diagnostics;
using LlmQuest.Content.Files;

namespace LlmQuest.Content.Stages;

/// <summary>The ids of one stage: each once, in one form, and one for what has none.</summary>
internal sealed partial class IdBook
{
    private const int LongestMinted = 40;
    private readonly SourceText _source;
    private readonly Report _report;
    private readonly HashSet<string> _written;
    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<IdEdit> _edits = [];

    public IdBook(SourceText source, Report report)
    {
        _source = source;
        _report = report;
        _written = [.. Written(source.Text)];
    }

    /// <summary>What would write the missing ids, in the order of the file.</summary>
    public IReadOnlyList<IdEdit> Edits => [.. _edits.OrderBy(edit => edit.Offset)];

    /// <summary>Every id that was taken or made.</summary>
    public IEnumerable<string> All => _lines.Keys;

    public static bool IsId(string text) => Form().IsMatch(text);

    /// <summary>Takes an id as it is written.</summary>
    public string Take(string id, int offset)
    {
        if (!IsId(id))
        {
            _report.Add(Rules.BadId, _source.At(offset), id);
        }
        else if (_lines.TryGetValue(id, out int line))
        {
            _report.Add(Rules.DuplicateId, _source.At(offset), id, line.ToString(CultureInfo.InvariantCulture));
        }

        _lines.TryAdd(id, _source.At(offset).Line);
        return id;
    }

    /// <summary>Makes an id for what has none.</summary>
    /// <param name="what">What it is, for the message.</param>
    /// <param name="words">Words to make it from.</param>
    /// <param name="offset">Where the thing stands.</param>
    /// <param name="write">The text that writes the id, and where.</param>
    public string Mint(string what, string words, int offset, Func<string, IdEdit> write)
    {
        string stem = Slug(words, what);
        string id = stem;
        int number = _numbers.GetValueOrDefault(stem, 1);
        while (_written.Contains(id) || _lines.ContainsKey(id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"{stem}-{++number}");
        }

        // Thousands of things with the same words are not counted from the beginning each time.
        _numbers[stem] = number;

        _lines[id] = _source.At(offset).Line;
        Write(what, id, offset, write(id));
        return id;
    }

    /// <summary>Keeps what would write an id, and reports that it is missing.</summary>
    public void Write(string what, string id, int offset, IdEdit edit)
    {
        _edits.Add(edit);
        _report.Add(Rules.MissingId, _source.At(offset), what, id);
    }

    /// <summary>An id made of words: small letters, digits and hyphens.</summary>
    public static string Slug(string words, string fallback)
    {
        var slug = new StringBuilder();
        foreach (char c in words.ToLowerInvariant())
        {
            bool isKept = char.IsAsciiLetterLower(c) || (char.IsAsciiDigit(c) && slug.Length > 0);
            if (isKept)
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '\u2019'))
            {
                slug.Append('-');
            }
        }

        string whole = slug.ToString().Trim('-');
        return Shortened(whole.Length > 0 ? whole : fallback.Replace(' ', '-'));
    }

    private static string Shortened(string slug)
    {
        if (slug.Length <= LongestMinted)
        {
            return slug;
        }

        int cut = slug.LastIndexOf('-', LongestMinted);
        return slug[..(cut > 0 ? cut : LongestMinted)];
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{0,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    // By hand: a regular expression that never goes back is built at its first use, and the first screen would wait for it.
    private static IEnumerable<string> Written(string text)
    {
        for (int open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            int end = text.AsSpan(open + 1).IndexOfAny('{', '}', '\n') + open + 1;
            if (end <= open || text[end] != '}')
            {
                continue;
            }

            foreach (string part in text[(open + 1)..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(part => part.Contains('#', StringComparison.Ordinal)))
            {
                yield return part[(part.LastIndexOf('#') + 1)..];
            }
        }
    }
}
