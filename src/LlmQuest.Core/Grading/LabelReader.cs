using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace LlmQuest.Core.Grading;

/// <summary>Reads labels and words of things that were shown with labels.</summary>
internal static partial class LabelReader
{
    private const int ShortestBeginning = 4;

    private static readonly char[] Between = [' ', ',', ';', '>', '<', '-', '→', '/', '|', '.', ')', '(', ':', '+', '&', '"', '\'', '[', ']', '!', '?', '*'];

    private static readonly char[] LabelEnds = [' ', ')', '.', ':', '-', '='];

    private static readonly string[] Fillers = ["and", "then", "option", "options", "answer", "answers", "letter", "letters", "number", "numbers", "both", "the", "is", "choose", "please"];

    /// <summary>The places that letters name, in order; null when anything else than letters is there. Places may be out of range.</summary>
    public static List<int>? Letters(string folded, int count) => Labels(folded, count, ItemLabel.Letter, 'a');

    /// <summary>The places that numbers name, in order; null when anything else is there. Places may be out of range.</summary>
    public static List<int>? Numbers(string folded, int count) => Labels(folded, count, ItemLabel.Number, '1');

    /// <summary>The thing that words name: all its words, or a beginning that no other has.</summary>
    /// <returns>Its place, or null when none or several fit.</returns>
    public static int? Words(ImmutableArray<string> texts, string typed)
    {
        string form = TextForm.Of(typed);
        return Exactly(texts, typed)
            ?? (form.Length < ShortestBeginning ? null : Only(texts, text => TextForm.Of(text).StartsWith(form + " ", StringComparison.Ordinal)));
    }

    /// <summary>The thing that a letter or number and its words name together: "b) It predicts".</summary>
    public static int? LabelAndWords(ImmutableArray<string> texts, string typed)
    {
        string text = typed.TrimStart(' ', '(');
        int end = text.TakeWhile(c => !LabelEnds.Contains(c)).Count();
        if (end == 0 || end == text.Length)
        {
            return null;
        }

        string label = Fold.Of(text[..end]);
        int? place = ItemLabel.Letter(label) ?? ItemLabel.Number(label);
        return place is not null && Words(texts, text[end..].TrimStart(LabelEnds)) == place ? place : null;
    }

    /// <summary>The things that a list names by their whole texts; null when a piece is no text of one.</summary>
    public static List<int>? Texts(ImmutableArray<string> texts, string typed)
    {
        if (Exactly(texts, typed) is { } one)
        {
            return [one];
        }

        IEnumerable<string[]> cuts = ((Regex[])[Lines(), Apart(), Ands()]).Select(cut => cut.Split(typed));
        return cuts.Append(Tokens(Fold.Of(typed))).Select(pieces => Texts(texts, pieces)).FirstOrDefault(places => places is not null);
    }

    /// <summary>The things that a list of words, letters or numbers names; null when a piece names none.</summary>
    public static List<int>? Mixed(ImmutableArray<string> texts, string typed)
    {
        foreach (Regex cut in (Regex[])[Lines(), Arrows(), Commas(), Ands(), Spaces()])
        {
            string[] pieces = [.. cut.Split(typed).Select(piece => piece.Trim()).Where(piece => piece.Length > 0)];
            int?[] places = [.. pieces.Select(piece => One(texts, piece))];
            if (pieces.Length > 1 && places.All(place => place is not null))
            {
                return [.. places.Select(place => place!.Value)];
            }
        }

        return null;
    }

    /// <summary>The thing that a letter, words or a number name; null when none or several fit.</summary>
    public static int? One(ImmutableArray<string> texts, string typed)
    {
        string token = Fold.Of(typed).Trim([.. Between]);
        int? letter = ItemLabel.Letter(token);
        int? number = ItemLabel.Number(token);
        return (letter < texts.Length ? letter : null) ?? Words(texts, typed) ?? (number >= 0 && number < texts.Length ? number : null);
    }

    private static List<int>? Texts(ImmutableArray<string> texts, string[] pieces)
    {
        int?[] places = [.. pieces.Where(piece => piece.Trim().Length > 0).Select(piece => Exactly(texts, piece))];
        return places.Length > 1 && places.All(place => place is not null) ? [.. places.Select(place => place!.Value)] : null;
    }

    private static int? Exactly(ImmutableArray<string> texts, string typed)
    {
        string form = TextForm.Of(typed);
        return Only(texts, text => text.Trim() == typed.Trim()) ?? Only(texts, text => TextForm.Of(text) == form);
    }

    private static int? Only(ImmutableArray<string> texts, Func<string, bool> fits)
    {
        int[] places = [.. Enumerable.Range(0, texts.Length).Where(i => fits(texts[i])).Take(2)];
        return places.Length > 0 && (places.Length == 1 || texts[places[0]] == texts[places[1]]) ? places[0] : null;
    }

    private static List<int>? Labels(string folded, int count, Func<string, int?> read, char first)
    {
        string[] tokens = Tokens(folded);
        if (tokens.Length == 1 && IsGlued(tokens[0], count, first))
        {
            return [.. tokens[0].Select(c => c - first)];
        }

        List<int> places = [];
        foreach (string token in tokens)
        {
            if (read(token) is not { } place)
            {
                return null;
            }

            places.Add(place);
        }

        return places.Count == 0 ? null : places;
    }

    private static string[] Tokens(string folded)
        => [.. folded.Split(Between, StringSplitOptions.RemoveEmptyEntries).Where(token => !Fillers.Contains(token))];

    // "bdac": every character is a label.
    private static bool IsGlued(string token, int count, char first)
    {
        int labels = Math.Min(count, first == 'a' ? 26 : 9);
        return token.Length > 1 && token.Length <= count && token.All(c => c >= first && c < first + labels);
    }

    [GeneratedRegex(@"[;\r\n]+")]
    private static partial Regex Lines();

    [GeneratedRegex(@"->|=>|>|→|⇒|\sthen\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Arrows();

    [GeneratedRegex(@",\s*(?:and\s|then\s)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Commas();

    // Not within 1,000.
    [GeneratedRegex(@",\s+(?:and\s)?|\s(?:and|&)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Apart();

    [GeneratedRegex(@",\s*(?:and\s)?|\sand\s|\s?&\s?|\s\+\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ands();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
