using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LlmQuest.Core.Grading;

/// <summary>Reads pairs: <c>1b 2a</c>, <c>1-b, 2-a</c>, <c>b a</c> or the words with <c>=</c> between.</summary>
internal static partial class PairReader
{
    private static readonly string[] Between = ["=>", "->", "→", "⇒", "=", ":", " - ", " – ", " is ", " does "];

    /// <summary>The pairs as places from 0, perhaps out of range; null when it cannot be read.</summary>
    public static List<(int Left, int Right)>? Read(ImmutableArray<string> lefts, ImmutableArray<string> rights, string answer)
    {
        string folded = Fold.Of(answer).Trim();
        return Labels(NumberFirst(), folded) ?? Labels(LetterFirst(), folded) ?? Letters(folded, lefts.Length) ?? Words(lefts, rights, answer);
    }

    private static List<(int Left, int Right)>? Labels(Regex pattern, string folded)
    {
        List<(int Left, int Right)> pairs = [];
        int at = 0;
        for (Match match = pattern.Match(folded); match.Success; match = match.NextMatch())
        {
            pairs.Add((ItemLabel.Number(match.Groups["number"].Value) ?? -1, match.Groups["letter"].Value[0] - 'a'));
            at = match.Index + match.Length;
        }

        return at == folded.Length && pairs.Count > 0 ? pairs : null;
    }

    // Letters alone stand for 1, 2, 3 in order; then all must be there.
    private static List<(int Left, int Right)>? Letters(string folded, int count)
        => LabelReader.Letters(folded, ItemLabel.Most) is { } letters && letters.Count == count ? [.. letters.Select((letter, i) => (i, letter))] : null;

    private static List<(int Left, int Right)>? Words(ImmutableArray<string> lefts, ImmutableArray<string> rights, string answer)
    {
        foreach (Regex cut in (Regex[])[Semicolons(), Commas(), Ands()])
        {
            string[] pieces = [.. cut.Split(answer).Select(piece => piece.Trim()).Where(piece => piece.Length > 0)];
            (int Left, int Right)?[] pairs = [.. pieces.Select(piece => Pair(lefts, rights, piece))];
            if (pairs.Length > 0 && pairs.All(pair => pair is not null))
            {
                return [.. pairs.Select(pair => pair!.Value)];
            }
        }

        return null;
    }

    private static (int Left, int Right)? Pair(ImmutableArray<string> lefts, ImmutableArray<string> rights, string piece)
    {
        foreach (string between in Between)
        {
            int at = piece.IndexOf(between, StringComparison.OrdinalIgnoreCase);
            if (at > 0 && Left(lefts, piece[..at]) is { } left && LabelReader.One(rights, piece[(at + between.Length)..]) is { } right)
            {
                return (left, right);
            }
        }

        Match match = NumberAndWords().Match(piece);
        return match.Success && Left(lefts, match.Groups["number"].Value) is { } first && LabelReader.One(rights, match.Groups["words"].Value) is { } second
            ? (first, second)
            : null;
    }

    // A letter is a right side, so a left side is words or a number.
    private static int? Left(ImmutableArray<string> lefts, string typed)
        => LabelReader.Words(lefts, typed) ?? (ItemLabel.Number(TextForm.Of(typed)) is { } number && number < lefts.Length ? number : null);

    [GeneratedRegex(@"\G[\s,;.()\[\]]*(?:and\s+)?[(\[]?(?<number>[0-9]{1,3})\s*[-=:.,)>→]*\s*(?<letter>[a-z])(?!\p{L})[\s,;.)\]]*", RegexOptions.CultureInvariant)]
    private static partial Regex NumberFirst();

    [GeneratedRegex(@"\G[\s,;.()\[\]]*(?:and\s+)?[(\[]?(?<letter>[a-z])\s*[-=:.,)>→]*\s*(?<number>[0-9]{1,3})(?![0-9])[\s,;.)\]]*", RegexOptions.CultureInvariant)]
    private static partial Regex LetterFirst();

    [GeneratedRegex(@"^[(\[]?(?<number>[0-9]{1,3})(?:\s*[.)]\s*|\s+)(?<words>[^)\]]+)[)\]]?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NumberAndWords();

    [GeneratedRegex(";", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Semicolons();

    [GeneratedRegex(",", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Commas();

    [GeneratedRegex(@"[,;]\s*(?:and\s)?|\sand\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Ands();
}
