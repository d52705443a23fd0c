using System.Globalization;
using System.Text;

namespace LlmQuest.Labs.Scripts;

/// <summary>Texts and numbers as source code: printable ASCII alone, so that no text can end its quotes, its line or its script.</summary>
internal static class Literals
{
    private const int IdsInLine = 16;
    private const int LongestComment = 200;

    /// <summary>A text in Python. A character beyond the basic plane is one escape there, not two.</summary>
    public static string Python(string text) => Quoted(text, (rune, written) => written.Append(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"));

    /// <summary>A text in C# and in JSON, where such a character is two.</summary>
    public static string CSharp(string text) => Quoted(text, (rune, written) =>
    {
        Span<char> pair = stackalloc char[2];
        rune.EncodeToUtf16(pair);
        written.Append(CultureInfo.InvariantCulture, $"\\u{(int)pair[0]:X4}\\u{(int)pair[1]:X4}");
    });

    /// <inheritdoc cref="CSharp"/>
    public static string Json(string text) => CSharp(text);

    /// <summary>Something foreign within a comment of one line.</summary>
    public static string Comment(string text)
    {
        string shown = string.Concat(text.Take(LongestComment).Select(c => c is >= ' ' and <= '~' ? c : '?'));
        return text.Length > LongestComment ? shown + "..." : shown;
    }

    /// <summary>A number with decimals where the language tells the two kinds apart.</summary>
    public static string Float(double number)
    {
        string text = Number(number);
        return text.AsSpan().IndexOfAny(".E") < 0 ? text + ".0" : text;
    }

    /// <summary>A number, as short as it can be read back.</summary>
    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A list of ids between square brackets, some in each line.</summary>
    public static string Ids(IEnumerable<int> ids, string indent)
    {
        string[] lines = [.. ids.Chunk(IdsInLine).Select(line => $"{indent}    {string.Join(", ", line.Select(id => id.ToString(CultureInfo.InvariantCulture)))},")];
        return lines.Length == 0 ? "[]" : $"[\n{string.Join('\n', lines)}\n{indent}]";
    }

    // Half of a surrogate pair stays what it is: every one of the three languages can write it.
    private static string Quoted(string text, Action<Rune, StringBuilder> writeFar)
    {
        var written = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '"' or '\\')
            {
                written.Append('\\').Append(c);
            }
            else if (c is >= ' ' and <= '~')
            {
                written.Append(c);
            }
            else if (Rune.TryGetRuneAt(text, i, out Rune rune) && !rune.IsBmp)
            {
                writeFar(rune, written);
                i++;
            }
            else
            {
                written.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
        }

        return written.Append('"').ToString();
    }
}
