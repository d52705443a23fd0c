using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.SamplingGrid;

/// <summary>Samples at several temperatures: all of them while they are written, then how different they are.</summary>
internal sealed class SamplingGridPanel : OutcomePanel
{
    private const int LiveLines = 2;
    private const int BarColumns = 8;
    private const int BarsFrom = 60;
    private const string Legend = "bits: mean surprise of a token; part: the token at which two samples part, on average; distinct-1, distinct-2: share of the words, and of the pairs of words, that are different";

    /// <inheritdoc/>
    protected override IEnumerable<Row> Shown(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> rows = experiment.List("rows");
        return
        [
            .. Measures(rows, width),
            .. rows.SelectMany(row => Samples(row.Field("temperature")?.Number, [.. row.Field("texts")?.Texts ?? []], int.MaxValue, width)),
            .. experiment.Number("distinct") is { } distinct ? Lines.Of($"{Read.Short(distinct)} of {experiment.Texts.Length.ToString(CultureInfo.InvariantCulture)} texts of the whole grid are different", width, Tone.Strong) : [],
            .. rows.Count > 0 ? Lines.Of(Legend, width, Tone.Faint) : [],
        ];
    }

    /// <inheritdoc/>
    protected override IEnumerable<Row> Running(int width)
    {
        double[] temperatures = [.. (Setting.Parameters.GetValueOrDefault("temperatures")?.Items ?? []).Select(item => item.Number ?? 0)];
        int samples = Math.Max(1, (int)(Setting.Parameters.GetValueOrDefault("samples")?.Number ?? 1));
        IReadOnlyDictionary<int, string> texts = Texts;
        return texts.Count == 0 ? [] : temperatures.SelectMany((temperature, row) => Samples(temperature, [.. Enumerable.Range(row * samples, samples).Select(sample => texts.GetValueOrDefault(sample, ""))], LiveLines, width));
    }

    private static IEnumerable<Row> Measures(IReadOnlyList<LabValue> rows, int width)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var grid = new Grid(">temp", "different", ">bits", ">part", "distinct-1", "distinct-2");
        foreach (LabValue row in rows)
        {
            int texts = row.Field("texts")?.Texts?.Length ?? 0;
            grid.Add(
                Read.Short(row.Field("temperature")?.Number),
                string.Create(CultureInfo.InvariantCulture, $"{Read.Short(row.Field("distinct")?.Number)} of {texts}"),
                Shares.Two(row.Field("mean_surprisal_bits")?.Number),
                Shares.Two(row.Field("first_divergence")?.Number),
                Share(row.Field("distinct_1")?.Number, width),
                Share(row.Field("distinct_2")?.Number, width));
        }

        return grid.Lines(width).Select((line, i) => Row.Of(line, i == 0 ? Tone.Faint : Tone.Normal));
    }

    private static string Share(double? share, int width) => $"{Shares.Two(share)}{(width >= BarsFrom ? " " + Bar.Of(share ?? 0, BarColumns) : "")}";

    private static IEnumerable<Row> Samples(double? temperature, string[] texts, int most, int width)
        => [Row.Of($"temperature {Read.Short(temperature)}", Tone.Heading), .. SampleCells.Rows(texts, most, width)];
}
