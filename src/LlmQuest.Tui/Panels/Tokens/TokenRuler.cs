using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Tokens;

/// <summary>Tokens one behind another, with a mark between any two.</summary>
/// <param name="Pieces">The text that each token completes.</param>
/// <param name="Groups">For each token, which piece of whole characters it belongs to; empty where that is not known.</param>
internal sealed record TokenRuler(IReadOnlyList<string> Pieces, IReadOnlyList<double> Groups)
{
    private const string PartOfCharacter = "◌";
    private const string SpecialMark = "◆";

    /// <summary>How many tokens there are.</summary>
    public int Count => Pieces.Count;

    /// <summary>The ruler of an experiment.</summary>
    public static TokenRuler Of(Experiment experiment)
    {
        string[] pieces = [.. experiment.Facts.GetValueOrDefault("pieces")?.Texts ?? []];
        double[] groups = [.. experiment.List("groups").Select(group => group.Number ?? 0)];
        return new TokenRuler(pieces, groups.Length == pieces.Length ? groups : []);
    }

    /// <summary>Whether a token is none of letters, but a mark of the model's own.</summary>
    public bool IsSpecial(int index)
        => (Pieces[index].StartsWith("<|", StringComparison.Ordinal) && Pieces[index].EndsWith("|>", StringComparison.Ordinal))
            || Pieces[index] is "[CLS]" or "[SEP]" or "[UNK]" or "[PAD]" or "[MASK]";

    /// <summary>Whether a token shares a character with the one before it.</summary>
    public bool IsJoined(int index) => index > 0 && index < Groups.Count && Groups[index] == Groups[index - 1];

    /// <summary>The rows of some of the tokens.</summary>
    /// <param name="first">Index of the first.</param>
    /// <param name="most">Most tokens to show.</param>
    /// <param name="cursor">Which token is looked at; it stands between brackets.</param>
    /// <param name="width">Columns of a row.</param>
    public IEnumerable<Row> Rows(int first, int most, PieceCursor cursor, int width)
    {
        List<Part> row = [];
        int columns = 0;
        for (int i = first; i < Math.Min(Count, first + most); i++)
        {
            string shown = Cells.Fit(Shown(i), width - 2);
            if (row.Count > 0 && columns + Cells.Of(shown) + 1 > width)
            {
                row[^1] = Mark(Closing(i - 1, cursor.Place));
                yield return new Row([.. row]);
                row.Clear();
                columns = 0;
            }

            if (row.Count == 0)
            {
                row.Add(Mark(i == cursor.Place ? "[" : Between(i)));
                columns = 1;
            }

            row.Add(cursor.Part(i, shown, ToneOf(i)));
            row.Add(Mark(i == cursor.Place ? "]" : i + 1 == cursor.Place ? "[" : Between(i + 1)));
            columns += Cells.Of(shown) + 1;
        }

        if (row.Count > 0)
        {
            row[^1] = Mark(Closing(Math.Min(Count, first + most) - 1, cursor.Place));
            yield return new Row([.. row]);
        }
    }

    /// <summary>What the marks mean, as far as they are there.</summary>
    public IEnumerable<Row> Legend(int width)
    {
        string[] marks =
        [
            .. Has(' ') ? ["· space"] : Array.Empty<string>(),
            .. Has('\n') ? ["↵ line break"] : Array.Empty<string>(),
            .. Has('\t') ? ["→ tab"] : Array.Empty<string>(),
            .. Enumerable.Range(0, Count).Any(IsJoined) ? ["+ joins tokens that share a character"] : Array.Empty<string>(),
            .. Pieces.Contains("") ? [$"{PartOfCharacter} holds a part of one"] : Array.Empty<string>(),
            .. Enumerable.Range(0, Count).Any(IsSpecial) ? [$"{SpecialMark} a mark of the model's own"] : Array.Empty<string>(),
        ];
        return marks.Length == 0 ? [] : Lines.Of(string.Join("; ", marks), width, Tone.Faint);
    }

    private static Part Mark(string mark) => new(mark, mark is "[" or "]" ? Tone.Strong : Tone.Faint);

    private string Closing(int index, int place) => index == place ? "]" : Between(index + 1);

    private string Between(int index) => IsJoined(index) ? "+" : "|";

    private string Shown(int index) => Pieces[index].Length == 0 ? PartOfCharacter : IsSpecial(index) ? SpecialMark + Glyphs.Piece(Pieces[index]) : Glyphs.Piece(Pieces[index]);

    // Neighbours differ; tokens of one character look the same.
    private Tone ToneOf(int index) => IsSpecial(index) ? Tone.Fourth : (int)(index < Groups.Count ? Groups[index] : index) % 2 == 0 ? Tone.First : Tone.Second;

    private bool Has(char character) => Pieces.Any(piece => piece.Contains(character, StringComparison.Ordinal));
}
