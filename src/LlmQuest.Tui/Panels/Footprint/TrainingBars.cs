using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Footprint;

/// <summary>Published figures of training beside this answer, on a logarithmic scale; a row that is opened tells who published it.</summary>
internal static class TrainingBars
{
    private const int NameColumns = 20;
    private const int ShortName = 12;
    private const int WideFrom = 60;
    private const int Beside = 53;
    private const int BesideShort = 29;
    private const int LeastBar = 8;
    private const int MostBar = 30;
    private const double GramsPerTonne = 1e6;

    public static IEnumerable<Row> Rows(Experiment experiment, Folds folds, int width)
    {
        IReadOnlyList<LabValue> runs = experiment.List("training_runs");
        double answer = experiment.Number("grams_co2e") ?? 0;
        double largest = runs.Select(run => run.NumberOf("tonnes_co2e")).DefaultIfEmpty().Max() * GramsPerTonne;
        if (answer <= 0 || largest <= 0)
        {
            return [];
        }

        int lowest = (int)Math.Floor(Math.Log10(Math.Min(answer, largest))) - 1;
        double decades = Math.Ceiling(Math.Log10(largest)) - lowest;
        bool isWide = width >= WideFrom;
        int columns = Math.Clamp(width - (isWide ? Beside : BesideShort), LeastBar, MostBar);
        var grid = new PanelGrid("", "carbon of", ">t CO2e", isWide ? ">such answers" : "", "");
        grid.Add("", "this answer", Amounts.Significant(answer / GramsPerTonne), isWide ? "1" : "", Scale(answer));
        foreach ((int i, LabValue run) in runs.Index())
        {
            string fold = string.Create(CultureInfo.InvariantCulture, $"training {i}");
            double tonnes = run.NumberOf("tonnes_co2e");
            grid.Add(folds.Mark(fold), new Part(Prose.Head(run.Field("name")?.Text, isWide ? NameColumns : ShortName)), new Part(Amounts.Significant(tonnes)), new Part(isWide ? Amounts.Count(run.Field("answers")?.Number) : ""), new Part(Scale(tonnes * GramsPerTonne)));
            grid.Under(folds.IsOpen(fold) ? Published(run, width) : []);
        }

        return [.. grid.Rows(width), .. Prose.Of($"The bars are logarithmic: each column more is {Amounts.Significant(Math.Pow(10, decades / columns))} times as much.", width, Tone.Faint)];

        string Scale(double grams) => grams > 0 ? Bar.Of((Math.Log10(grams) - lowest) / decades, columns).TrimEnd() : "";
    }

    private static IEnumerable<Row> Published(LabValue run, int width)
    {
        string year = run.Field("year")?.Number is { } from ? $", {Read.Short(from)}" : "";
        string energy = run.Field("megawatt_hours")?.Number is { } hours ? $"{hours.ToString("#,0.#", CultureInfo.InvariantCulture)} MWh; " : "";
        string answers = run.Field("answers")?.Number is { } count ? $"; {Amounts.Count(count)} such answers" : "";
        return Prose.Of($"{run.Field("name")?.Text}: {run.Field("source")?.Text}{year}. {energy}{run.Field("note")?.Text}{answers}", width, before: "    ");
    }
}
