using System.Text;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panes;
using LlmQuest.Tui.Text;

namespace LlmQuest.Tui.Panels.Training;

/// <summary>A text in rows, with a row of shades under each.</summary>
internal static class ShadedTokens
{
    /// <summary>The pairs of rows.</summary>
    /// <param name="pieces">The pieces of the text; the number of an empty one is added to the next that is not.</param>
    /// <param name="numbers">A number for each.</param>
    /// <param name="darkest">The number from which a shade is full.</param>
    /// <param name="width">Columns of a row.</param>
    public static IReadOnlyList<Row[]> Strips(string[] pieces, double[] numbers, double darkest, int width)
    {
        List<Row[]> strips = [];
        var text = new StringBuilder();
        var shades = new StringBuilder();
        int used = 0;
        double carried = 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            carried += numbers[i];
            string piece = TextWrapper.Fit(Glyphs.Line(pieces[i]), width);
            int columns = TextWrapper.Columns(piece);
            if (columns == 0)
            {
                continue;
            }

            if (used + columns > width)
            {
                strips.Add(Pair(text, shades));
                used = 0;
            }

            used += columns;
            text.Append(piece);
            shades.Append(Bar.Shade(carried / darkest), columns);
            carried = 0;
        }

        if (used > 0)
        {
            strips.Add(Pair(text, shades));
        }

        return strips;
    }

    private static Row[] Pair(StringBuilder text, StringBuilder shades)
    {
        Row[] pair = [Row.Of(text.ToString().TrimEnd()), Row.Of(shades.ToString().TrimEnd(), Tone.Second)];
        text.Clear();
        shades.Clear();
        return pair;
    }
}
