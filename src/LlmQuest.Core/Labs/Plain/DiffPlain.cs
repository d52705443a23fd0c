using LlmQuest.Core.Labs.Comparing;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>The differences of two experiments beside each other, 80 columns wide.</summary>
public static class DiffPlain
{
    private const int NameColumns = 21;
    private const int MostTexts = 8;
    private const int Longest = 240;
    private static readonly int Half = (Cells.Line - NameColumns - 4) / 2;

    /// <summary>Nothing when they are the same.</summary>
    /// <param name="diff">The differences.</param>
    /// <param name="left">What to call the one.</param>
    /// <param name="right">What to call the other.</param>
    public static IEnumerable<string> Lines(ExperimentDiff diff, string left, string right)
    {
        ExperimentDifference[] rows = [.. diff.Surroundings, .. diff.Parameters, .. diff.Facts.Except(diff.Parameters).Where(fact => fact.Name != "texts" || diff.Partings.IsEmpty)];
        if (rows.Length > 0)
        {
            yield return Row("", left, right);
            foreach (ExperimentDifference row in rows)
            {
                (string one, string other) = Pair(row);
                yield return Row(row.Name, one, other);
            }
        }

        foreach (TextParting parting in diff.Partings.Take(MostTexts))
        {
            yield return "";
            yield return $"{char.ToUpperInvariant(parting.Describe()[0])}{parting.Describe()[1..]}:";
            foreach (string line in Wrapped.SideBySide(Beginning(parting.Left), Beginning(parting.Right)))
            {
                yield return line;
            }
        }

        if (diff.Partings.Length > MostTexts)
        {
            yield return $"… and {diff.Partings.Length - MostTexts} more.";
        }
    }

    private static string Row(string name, string left, string right)
        => $"{Cells.Pad(Cells.Fit(name, NameColumns), NameColumns)}  {Cells.Pad(Cells.Fit(left, Half), Half)}  {Cells.Fit(right, Half)}".TrimEnd();

    // Of long values the place where they part is worth more than their beginning.
    private static (string Left, string Right) Pair(ExperimentDifference row)
    {
        (string left, string right) = (Shown(row.Left), Shown(row.Right));
        int same = left.AsSpan().CommonPrefixLength(right);
        if (Math.Max(Cells.Of(left), Cells.Of(right)) <= Half || same < Half / 2)
        {
            return (left, right);
        }

        int from = same - (Half / 4);
        return ($"…{Whole(left, from)}", $"…{Whole(right, from)}");
    }

    private static string Whole(string text, int from) => text[(char.IsLowSurrogate(text, from) ? from + 1 : from)..];

    private static string Shown(LabValue? value) => value is null ? "-" : Glyphs.Line(value.ToString());

    private static string Beginning(string text) => text.Length == 0 ? "(ends here)" : Cells.Fit(text, Longest);
}
