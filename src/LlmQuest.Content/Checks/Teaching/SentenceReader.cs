using System.Collections.Immutable;
using System.Text;
using LlmQuest.Core.Prose;

namespace LlmQuest.Content.Checks.Teaching;

/// <summary>Cuts running text into sentences. Code, tables, headings and quotations have none; an item of a list has some when it ends like a sentence.</summary>
internal static class SentenceReader
{
    // Stands for what is left out, so that a sentence may begin with it.
    private const char LeftOut = '\uFFFC';
    private static readonly char[] Closing = [.. ")]\"'”’*"];
    private static readonly char[] Around = [.. ".,;:!?…()[]\"'“”‘’*"];
    private static readonly string[] Separators = [" ", "\n", "\t", "\u00A0", "—", "–", "--"];
    private static readonly string[] Abbreviations = ["e.g", "i.e", "vs", "cf", "fig", "figs", "dr", "mr", "mrs", "ms", "prof", "approx", "st", "al", "eq", "sec", "vol"];

    /// <summary>The sentences of a block.</summary>
    public static IEnumerable<Sentence> Read(Block block, bool isInList) => block switch
    {
        Paragraph paragraph when !isInList || IsEnded(paragraph) => Read(paragraph),
        ListBlock list => list.Items.SelectMany(item => item.Content).SelectMany(inner => Read(inner, isInList: true)),
        _ => [],
    };

    private static bool IsEnded(Paragraph paragraph)
    {
        string text = Shown(paragraph.Content).TrimEnd(Closing).TrimEnd();
        return text.Length > 0 && IsEndMark(text[^1]);
    }

    /// <summary>The sentences of a paragraph; what has no words is none.</summary>
    public static IEnumerable<Sentence> Read(Paragraph paragraph)
    {
        int number = 0;
        foreach (string piece in Cut(Unquoted(Shown(paragraph.Content))))
        {
            ImmutableArray<string> words = [.. piece.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Around)).Where(IsWord)];
            if (!words.IsEmpty)
            {
                yield return new Sentence(words, words.Sum(Syllables.Of), paragraph, number++);
            }
        }
    }

    private static string Shown(IEnumerable<Inline> content)
    {
        var text = new StringBuilder();
        foreach (Inline inline in content)
        {
            text.Append(inline switch
            {
                TextRun run => run.Text,
                CodeSpan => LeftOut.ToString(),
                Emphasis emphasis => Shown(emphasis.Content),
                Link link => Shown(link.Content),
                LineBreak => "\n",
                _ => "",
            });
        }

        return text.ToString();
    }

    // The mark that ends a quoted sentence stays. An opening quote without a closing one is left alone.
    private static string Unquoted(string text)
    {
        int lastStraight = text.LastIndexOf('"');
        int lastCurved = text.LastIndexOf('”');
        if (lastStraight < 0 && lastCurved < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (int at = 0; at < text.Length; at++)
        {
            bool isQuotation = (text[at] == '"' && at < lastStraight) || (text[at] == '“' && at < lastCurved);
            int close = isQuotation ? text.IndexOf(text[at] == '"' ? '"' : '”', at + 1) : at;
            kept.Append(isQuotation ? LeftOut : text[at]);
            if (isQuotation && IsEndMark(text[close - 1]))
            {
                kept.Append(text[close - 1]);
            }

            at = close;
        }

        return kept.ToString();
    }

    private static IEnumerable<string> Cut(string text)
    {
        int start = 0;
        for (int at = 0; at < text.Length; at++)
        {
            int next = text[at] == '\n' ? at + 1 : AfterEnd(text, at);
            bool isEnd = text[at] == '\n' || (next > at && IsEnd(text, start, at, next));
            if (isEnd)
            {
                yield return text[start..at];
                start = next;
            }

            at = Math.Max(at, next - 1);
        }

        yield return text[start..];
    }

    private static int AfterEnd(string text, int at)
    {
        int next = at;
        while (next < text.Length && (IsEndMark(text[next]) || (next > at && Closing.Contains(text[next]))))
        {
            next++;
        }

        return next;
    }

    // A sentence ends where white space follows, and after it no small letter; and not after an abbreviation or an initial.
    private static bool IsEnd(string text, int start, int at, int next)
    {
        ReadOnlySpan<char> after = text.AsSpan(next).TrimStart();
        bool isSpace = after.Length < text.Length - next;
        return after.IsEmpty || (isSpace && !char.IsLower(after[0]) && !(text[at] == '.' && IsShort(text, start, at)));
    }

    // "E. Coli", "Donald E. Knuth"; but "press L. Then".
    private static bool IsShort(string text, int start, int at)
    {
        string word = WordBefore(text, start, at);
        string before = WordBefore(text, start, Math.Max(start, at - word.Length - 1));
        bool isInitial = word.Length == 1 && char.IsUpper(word[0]) && word != "I" && (before.Length == 0 || char.IsUpper(before[0]));
        return isInitial || Abbreviations.Contains(word.Trim(Around).ToLowerInvariant());
    }

    private static string WordBefore(string text, int start, int end)
    {
        int from = end;
        while (from > start && !char.IsWhiteSpace(text[from - 1]))
        {
            from--;
        }

        return text[from..end];
    }

    // Letters with apostrophes and hyphens; not identifiers such as readFile, nor addresses and names of files.
    private static bool IsWord(string word)
    {
        bool hasLetter = false;
        for (int i = 0; i < word.Length; i++)
        {
            bool isLetter = char.IsLetter(word[i]);
            bool isHump = i > 0 && char.IsUpper(word[i]) && char.IsLower(word[i - 1]);
            if (isHump || (!isLetter && word[i] is not ('-' or '\'' or '’')))
            {
                return false;
            }

            hasLetter |= isLetter;
        }

        return hasLetter;
    }

    private static bool IsEndMark(char c) => c is '.' or '!' or '?' or '…';
}
