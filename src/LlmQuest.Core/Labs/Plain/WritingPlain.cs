using System.Globalization;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>The labs in which the model writes: samples with how surprised it was, a grid of samples, two answers side by side.</summary>
internal static class WritingPlain
{
    private const int Column = 38;
    private const double MostBits = 12;

    /// <summary>The samples of <c>generate</c>.</summary>
    public static IEnumerable<string> Samples(Experiment experiment)
    {
        string[] texts = [.. experiment.Texts];
        IReadOnlyList<LabValue> surprisal = experiment.List("surprisal_bits");
        for (int i = 0; i < texts.Length; i++)
        {
            string ends = i < experiment.FinishReasons.Length ? $" ({Cells.Fit(Glyphs.Line(experiment.FinishReasons[i]), Column)})" : "";
            yield return FormattableString.Invariant($"[{i + 1}]{ends}");
            foreach (string line in Wrapped.Lines(texts[i].Length == 0 ? "(nothing: the model ended at once)" : texts[i], Cells.Line))
            {
                yield return line;
            }

            if (i < surprisal.Count && surprisal[i].Items is { Length: > 0 } bits)
            {
                foreach (string line in Strip([.. bits.Select(one => one.Number ?? 0)]))
                {
                    yield return line;
                }
            }
        }

        if (texts.Length > 1)
        {
            yield return $"{Read.Short(experiment.Number("distinct"))} of {texts.Length} different; two samples part after {Read.Short(experiment.Number("first_divergence"))} tokens on average";
        }
    }

    /// <summary>The rows of <c>sampling-grid</c>.</summary>
    public static IEnumerable<string> Rows(Experiment experiment)
    {
        foreach (LabValue row in experiment.List("rows"))
        {
            string[] texts = [.. row.Field("texts")?.Texts ?? []];
            yield return $"temperature {Read.Short(row.Field("temperature")?.Number)}: {Read.Short(row.Field("distinct")?.Number)} of {texts.Length} different, "
                + $"{Read.Short(Rounded(row.Field("mean_surprisal_bits")?.Number))} bits a token"
                + (row.Field("first_divergence")?.Number is { } parts ? $", samples part after {Read.Short(Rounded(parts))} tokens" : "");
            for (int i = 0; i < texts.Length; i++)
            {
                string[] lines = [.. Wrapped.Lines(Glyphs.Line(texts[i]), Cells.Line - 4)];
                yield return FormattableString.Invariant($"{i + 1,2}. ") + (lines.Length == 0 ? "(nothing)" : lines[0]);
                foreach (string line in lines.Skip(1))
                {
                    yield return $"    {line}";
                }
            }
        }

        if (experiment.List("rows").Count > 1)
        {
            yield return "";
            yield return "how different the words are (distinct-1, distinct-2):";
            foreach (LabValue row in experiment.List("rows"))
            {
                yield return $"{Cells.PadLeft(Read.Short(row.Field("temperature")?.Number), 6)}  {Bar.Of(row.NumberOf("distinct_1"), 20)} {row.NumberOf("distinct_1").ToString("0.00", CultureInfo.InvariantCulture)}  {Bar.Of(row.NumberOf("distinct_2"), 20)} {row.NumberOf("distinct_2").ToString("0.00", CultureInfo.InvariantCulture)}";
            }
        }
    }

    /// <summary>The two answers of <c>compare</c>.</summary>
    public static IEnumerable<string> Sides(Experiment experiment)
    {
        string[] left = [.. Wrapped.Lines(experiment.Text("left_text") ?? "", Column)];
        string[] right = [.. Wrapped.Lines(experiment.Text("right_text") ?? "", Column)];
        yield return $"{Cells.Pad("left", Column)}  | right";
        yield return $"{new string('-', Column)}--+-{new string('-', Column)}";
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            string one = i < left.Length ? left[i] : "";
            yield return $"{Cells.Pad(one, Column)}  | {(i < right.Length ? right[i] : "")}".TrimEnd();
        }

        if (experiment.Number("first_difference") is { } first)
        {
            yield return "";
            yield return first < 0
                ? "both are the same, token for token"
                : $"first difference at token {Read.Short(first)}, counted from 0; {Read.Short(Rounded(100 * (experiment.Number("shared_words") ?? 0)))} % of their words are shared";
        }

        foreach (string line in Parting(experiment))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Parting(Experiment experiment)
    {
        if (experiment.Text("left_piece") is { } left && experiment.Text("right_piece") is { } right)
        {
            yield return $"there left wrote \"{Cells.Fit(Glyphs.Piece(left), 24)}\" and right \"{Cells.Fit(Glyphs.Piece(right), 24)}\"";
        }
    }

    // One character for each token, the darker the more it surprised the model.
    private static IEnumerable<string> Strip(double[] bits)
    {
        foreach (double[] chunk in bits.Chunk(Cells.Line - 11))
        {
            yield return $"surprise |{new string([.. chunk.Select(one => Bar.Shade(one / MostBits))])}|";
        }

        yield return $"{Quantity.Of(bits.Length, "token")}, {Read.Short(Rounded(bits.Average()))} bits each on average, at most {Read.Short(Rounded(bits.Max()))}";
    }

    private static double? Rounded(double? number) => number is { } there ? Math.Round(there, 2) : null;
}
