using System.Text;

namespace LlmQuest.Core.Labs.Plain.Training;

/// <summary>A text in lines, with a line of shades under each.</summary>
/// <param name="darkest">The number from which a shade is full.</param>
internal sealed class ShadedText(double darkest)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _shades = new();
    private int _columns;

    /// <summary>The lines, in pairs.</summary>
    /// <param name="pieces">The pieces of the text; the number of an empty one is added to the next that is not.</param>
    /// <param name="numbers">A number for each.</param>
    /// <param name="most">Most pairs of lines.</param>
    public IEnumerable<string> Lines(string[] pieces, double[] numbers, int most)
    {
        int pairs = 0;
        double carried = 0;
        for (int i = 0; i < pieces.Length; i++)
        {
            carried += numbers[i];
            string piece = Cells.Fit(Glyphs.Line(pieces[i]), Cells.Line);
            int columns = Cells.Of(piece);
            if (columns == 0)
            {
                continue;
            }

            if (_columns + columns > Cells.Line)
            {
                foreach (string line in End())
                {
                    yield return line;
                }

                if (++pairs == most)
                {
                    yield return pieces.Length - i == 1 ? "and 1 more token" : $"and {pieces.Length - i} more tokens";
                    yield break;
                }
            }

            _columns += columns;
            _text.Append(piece);
            _shades.Append(Bar.Shade(carried / darkest), columns);
            carried = 0;
        }

        foreach (string line in End())
        {
            yield return line;
        }
    }

    private string[] End()
    {
        string[] lines = [_text.ToString().TrimEnd(), _shades.ToString().TrimEnd()];
        _text.Clear();
        _shades.Clear();
        _columns = 0;
        return lines;
    }
}
