using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Writing;

/// <summary>A text token by token, each with a shade for how much it surprised the model; the one that is looked at stands in brackets.</summary>
internal static class MarkedText
{
    private const string PartOfCharacter = "◌";

    /// <summary>The rows.</summary>
    /// <param name="pieces">The text that each token completes.</param>
    /// <param name="bits">The surprise of each token; may be fewer.</param>
    /// <param name="first">Index of the first of them for the cursor.</param>
    /// <param name="cursor">Which token is looked at.</param>
    /// <param name="width">Columns of a row.</param>
    public static IReadOnlyList<Row> Rows(IReadOnlyList<string> pieces, IReadOnlyList<double> bits, int first, PieceCursor cursor, int width)
    {
        var flow = new Flow(width, isProse: true);
        List<Part> word = [];
        for (int i = 0; i < pieces.Count; i++)
        {
            if (word.Count > 0 && pieces[i].StartsWith(' '))
            {
                flow.Add([.. word]);
                word.Clear();
            }

            word.Add(PartOf(pieces[i], i < bits.Count ? bits[i] : 0, first + i, cursor));
            if (pieces[i].EndsWith('\n'))
            {
                flow.Add([.. word]);
                word.Clear();
                flow.Break();
            }
        }

        flow.Add([.. word]);
        return flow.Rows();
    }

    private static Part PartOf(string piece, double bits, int index, PieceCursor cursor)
    {
        string text = piece.Length == 0 ? PartOfCharacter : Glyphs.Line(piece);
        string space = text.StartsWith(' ') ? " " : "";
        string shown = index == cursor.Place ? $"{space}[{text[space.Length..]}]" : text;
        return cursor.Part(index, shown + SurpriseMark.Of(bits), SurpriseMark.ToneOf(bits));
    }
}
