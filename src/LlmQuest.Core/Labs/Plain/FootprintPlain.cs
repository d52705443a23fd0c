using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>The footprint: energy, carbon and price, what they equal, and every number that was used.</summary>
internal static class FootprintPlain
{
    private const int LabelColumns = 18;
    private const int NameColumns = 26;
    private const int BarColumns = 30;
    private const double GramsPerTonne = 1e6;

    public static IEnumerable<string> Lines(Experiment experiment) => All(experiment).Select(line => Cells.Fit(line, Cells.Line));

    private static IEnumerable<string> All(Experiment experiment) =>
    [
        .. Bill(experiment),
        .. Equivalents(experiment),
        .. Training(experiment),
        .. Assumptions(experiment),
    ];

    private static IEnumerable<string> Bill(Experiment experiment)
    {
        (string Label, string? Value)[] lines =
        [
            ("tokens", Tokens(experiment)),
            ("time", Amount(experiment, "seconds", "s")),
            ("energy", experiment.Number("joules") is { } joules ? $"{Amounts.Significant(joules)} J = {Amounts.Significant(experiment.Number("watt_hours"))} Wh" : null),
            ("for each written", Amount(experiment, "joules_per_token", "J")),
            ("carbon", Amount(experiment, "grams_co2e", "g CO2e")),
            ("price", Amount(experiment, "price", "")),
        ];
        IEnumerable<string> shown = lines.Where(line => line.Value is not null).Select(line => (Cells.Pad(line.Label, LabelColumns) + line.Value).TrimEnd());
        shown = shown.Prepend(Source(experiment));
        return experiment.Facts.GetValueOrDefault("estimated")?.Truth is not { } isEstimated ? shown :
        [
            .. shown,
            isEstimated ? "An estimate: measured time and an assumed power, both listed below." : "The energy was read from a counter of the processor; the screen and the rest are not in it.",
        ];
    }

    private static string Source(Experiment experiment) => experiment.Text("source") switch
    {
        "measured" => "Of a short text that was written and measured for this",
        "given" => "Of the tokens and the time that were set",
        "experiment" => "Of an experiment that was made before",
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

    private static IEnumerable<string> Equivalents(Experiment experiment)
    {
        IReadOnlyList<LabValue> equivalents = experiment.List("equivalents");
        if (equivalents.Count == 0)
        {
            return [];
        }

        var grid = new Grid("equals", ">one takes", "", ">such answers");
        foreach (LabValue one in equivalents)
        {
            grid.Add(Text(one, "name", 40), Amounts.Significant(one.NumberOf("value")), Text(one, "unit", 10), Amounts.Count(one.Field("answers")?.Number));
        }

        return ["", .. grid.Lines()];
    }

    private static IEnumerable<string> Training(Experiment experiment)
    {
        IReadOnlyList<LabValue> runs = experiment.List("training_runs");
        double answer = experiment.Number("grams_co2e") ?? 0;
        if (runs.Count == 0 || answer <= 0)
        {
            return [];
        }

        double largest = runs.Max(run => run.NumberOf("tonnes_co2e")) * GramsPerTonne;
        int lowest = (int)Math.Floor(Math.Log10(Math.Min(answer, largest))) - 1;
        double decades = Math.Ceiling(Math.Log10(largest)) - lowest;
        var bars = new Grid("carbon of", ">t CO2e", ">such answers", "");
        bars.Add("this answer", Amounts.Significant(answer / GramsPerTonne), "1", Scale(answer));
        foreach (LabValue run in runs)
        {
            bars.Add(Text(run, "name", NameColumns), Amounts.Significant(run.NumberOf("tonnes_co2e")), Amounts.Count(run.Field("answers")?.Number), Scale(run.NumberOf("tonnes_co2e") * GramsPerTonne));
        }

        return
        [
            "",
            "Training of published models, to scale",
            .. bars.Lines(),
            string.Create(CultureInfo.InvariantCulture, $"The bars are logarithmic: {BarColumns / decades:0.0} columns more are ten times as much."),
            .. runs.SelectMany(Published),
        ];

        string Scale(double grams) => Bar.Of((Math.Log10(grams) - lowest) / decades, BarColumns);
    }

    private static IEnumerable<string> Published(LabValue run)
    {
        string energy = run.Field("megawatt_hours")?.Number is { } hours ? $"{hours.ToString("#,0.#", CultureInfo.InvariantCulture)} MWh; " : "";
        return
        [
            Cells.Fit($"{Text(run, "name", NameColumns)}: {Text(run, "source", Cells.Line)}", Cells.Line),
            Cells.Fit($"  {energy}{Text(run, "note", 2 * Cells.Line)}", Cells.Line),
        ];
    }

    private static IEnumerable<string> Assumptions(Experiment experiment)
    {
        IReadOnlyList<LabValue> assumptions = experiment.List("assumptions");
        return assumptions.Count == 0 ? [] :
        [
            "",
            "What was used; every number can be set (settings lists them; in a shell, lab show footprint)",
            .. assumptions.SelectMany(one => new[]
            {
                Cells.Fit($"{Cells.Pad(Text(one, "name", 42), 42)} {Amounts.Significant(one.NumberOf("value"))} {Text(one, "unit", 14)}".TrimEnd(), Cells.Line),
                Cells.Fit($"    {Text(one, "source", 2 * Cells.Line)}", Cells.Line),
            }),
        ];
    }

    private static string? Amount(Experiment experiment, string fact, string unit) => experiment.Number(fact) is { } number ? $"{Amounts.Significant(number)} {unit}" : null;

    private static string Text(LabValue value, string field, int columns) => Cells.Fit(Glyphs.Line(value.Field(field)?.Text ?? ""), columns);
}
