using System.Text;

namespace LlmQuest.Core.Grading;

/// <summary>Reads the marks within a number: thousands and decimals as they are written in many countries.</summary>
internal static class Marks
{
    private const string All = ",.'_ ";
    private const int GroupLength = 3;

    /// <summary>Length of the longest piece from <paramref name="start"/> that is made of digits with single marks between them.</summary>
    public static int Length(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || IsMarkAt(text, start, end)))
        {
            end++;
        }

        return end - start;
    }

    /// <summary>Reads digits with marks.</summary>
    /// <returns>The number with a point and no other mark; for <c>1,234</c> and <c>1.234</c> also the other reading; null when it is no number.</returns>
    public static (string First, string? Other)? Read(string run)
    {
        string? whole = Grouped(run);
        string? decimals = WithDecimals(run);
        if (whole is null || decimals is null || whole == decimals)
        {
            return whole is null && decimals is null ? null : (whole ?? decimals!, null);
        }

        return run.Contains(',', StringComparison.Ordinal) ? (whole, decimals) : (decimals, whole);
    }

    // A space joins only a group of three: "1 000" is one number, "3 4" are two.
    private static bool IsMarkAt(string text, int start, int at)
    {
        if (at == start || at + 1 >= text.Length || !All.Contains(text[at], StringComparison.Ordinal) || !char.IsAsciiDigit(text[at - 1]) || !char.IsAsciiDigit(text[at + 1]))
        {
            return false;
        }

        int digits = Digits(text, at + 1);
        int before = at - 1;
        while (before > start && char.IsAsciiDigit(text[before - 1]))
        {
            before--;
        }

        return text[at] != ' ' || (digits == GroupLength && at - before <= GroupLength && (before > start || text[before] != '0'));
    }

    private static int Digits(string text, int start)
    {
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return end - start;
    }

    private static string? WithDecimals(string run)
    {
        int last = run.LastIndexOfAny([',', '.']);
        if (last < 0 || run.IndexOf(run[last], StringComparison.Ordinal) != last || Digits(run, last + 1) != run.Length - last - 1)
        {
            return null;
        }

        string fraction = run[(last + 1)..].TrimEnd('0');
        return Grouped(run[..last]) is { } whole ? fraction.Length == 0 ? whole : $"{whole}.{fraction}" : null;
    }

    private static string? Grouped(string run)
    {
        int mark = run.IndexOfAny([.. All]);
        if (mark < 0)
        {
            return run;
        }

        string[] groups = run.Split(run[mark]);
        bool isFine = groups[0].Length is > 0 and <= GroupLength
            && groups[0][0] != '0'
            && groups.Skip(1).All(group => group.Length == GroupLength)
            && groups.All(group => group.All(char.IsAsciiDigit));
        return isFine ? new StringBuilder().AppendJoin("", groups).ToString() : null;
    }
}
