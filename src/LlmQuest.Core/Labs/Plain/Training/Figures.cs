using System.Collections.Immutable;
using System.Globalization;

namespace LlmQuest.Core.Labs.Plain.Training;

/// <summary>Small pieces that the pictures of a training share.</summary>
internal static class Figures
{
    private const double Large = 10_000;

    /// <summary>A number with two decimals; a large one without.</summary>
    public static string Two(double number) => Math.Abs(number) < Large ? number.ToString("0.00", CultureInfo.InvariantCulture) : Read.Short(Math.Round(number));

    /// <summary>Numbers as a curve of at most so many characters, between a floor and a ceiling that other curves may share.</summary>
    public static string Curve(IReadOnlyList<double> numbers, int columns, double lowest, double highest)
    {
        int count = Math.Min(numbers.Count, columns);
        double[] shown = [.. Enumerable.Range(0, count).Select(i => numbers[count == 1 ? 0 : (int)((long)i * (numbers.Count - 1) / (count - 1))])];
        return Bar.Curve([.. shown, lowest, highest])[..count];
    }

    /// <summary>The values of a map, the largest first.</summary>
    public static IEnumerable<(string Name, double Value)> Sorted(Experiment experiment, string fact)
        => (experiment.Facts.GetValueOrDefault(fact)?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty).Select(pair => (pair.Key, Value: pair.Value.Number ?? 0)).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The first words of the corpus, for a heading.</summary>
    public static string FirstWords(Experiment experiment, int words)
        => Cells.Fit(Glyphs.Line(string.Join(' ', (experiment.Parameters.GetValueOrDefault("corpus")?.Text ?? "").Split((char[]?)null, words + 1, StringSplitOptions.RemoveEmptyEntries).Take(words))), 40);
}
