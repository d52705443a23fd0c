using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Footprint;

/// <summary>Energy, carbon and price of an experiment, estimated or measured, and what they equal.</summary>
internal static class BillRows
{
    private const int LabelColumns = 18;
    private const int NameColumns = 40;
    private const int MeterColumns = 40;

    public static IEnumerable<Row> Rows(Experiment experiment, int width)
    {
        (string Label, string? Value)[] lines =
        [
            ("for each written", Amount(experiment, "joules_per_token", "J/token")),
            ("carbon", Amount(experiment, "grams_co2e", "g CO2e")),
            ("price", Amount(experiment, "price", "")),
            ("tokens", Tokens(experiment)),
            ("time", Amount(experiment, "seconds", "s")),
        ];
        return
        [
            .. Meter(experiment, width),
            .. lines.Where(line => line.Value is not null).SelectMany(line => Prose.Of(line.Label.PadRight(LabelColumns) + line.Value!.TrimEnd(), width)),
            .. Prose.Of(Source(experiment), width, Tone.Faint),
        ];
    }

    public static IEnumerable<Row> Equivalents(Experiment experiment, int width)
    {
        var grid = new PanelGrid(">such answers", ">one takes", "equal");
        foreach (LabValue one in experiment.List("equivalents"))
        {
            grid.Add(Amounts.Count(one.Field("answers")?.Number), $"{Amounts.Significant(one.NumberOf("value"))} {Prose.Head(one.Field("unit")?.Text, NameColumns)}", Prose.Head(one.Field("name")?.Text, NameColumns));
        }

        return grid.Rows(width);
    }

    // Each mark of the meter is ten times the one before, from a joule to a kilowatt hour and beyond.
    private static IEnumerable<Row> Meter(Experiment experiment, int width)
    {
        if (experiment.Number("joules") is not { } joules)
        {
            return [];
        }

        const double Lowest = 0.01;
        const double Decades = 10;
        const string Scale = " 0.01 J to 28 kWh";
        string bar = Bar.Of(joules > 0 ? Math.Log10(Math.Max(joules, Lowest) / Lowest) / Decades : 0, Math.Clamp(width - Scale.Length - 2, 1, MeterColumns));
        (string word, string sentence, Tone tone) = experiment.Truth("estimated") switch
        {
            true => (", estimated", "An estimate: measured time and an assumed power, both listed below.", Tone.Warning),
            false => (", measured", "The energy was read from a counter of the processor; the screen and the rest are not in it.", Tone.Good),
            null => ("", "", Tone.Normal),
        };
        return
        [
            .. Prose.Of($"Energy: {Amounts.Significant(joules)} J = {Amounts.Significant(experiment.Number("watt_hours"))} Wh{word}", width, Tone.Strong),
            Row.Of(new Part($"[{bar}]"), new Part(Scale, Tone.Faint)),
            .. Prose.Of($"{sentence} The meter is logarithmic: each tenth of it is ten times as much.".TrimStart(), width, tone),
        ];
    }

    private static string Source(Experiment experiment) => experiment.Text("source") switch
    {
        "measured" => "Of a short text that was written and measured for this.",
        "given" => "Of the tokens and the time that were set.",
        "experiment" => "Of an experiment that was made before.",
        _ => "Nothing was counted.",
    };

    private static string? Tokens(Experiment experiment)
    {
        if (experiment.Number("tokens") is not { } tokens)
        {
            return null;
        }

        return experiment.Number("prompt_tokens") is { } read ? $"{Read.Short(tokens)}: {Read.Short(read)} read, {Read.Short(experiment.Number("written_tokens"))} written" : Read.Short(tokens);
    }

    private static string? Amount(Experiment experiment, string fact, string unit) => experiment.Number(fact) is { } number ? $"{Amounts.Significant(number)} {unit}" : null;
}
