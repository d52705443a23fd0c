using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Drawing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Classify;

/// <summary>What only some experiments have: orders of the shots, weights of words, learning curves, costs.</summary>
internal static class ClassifyExtras
{
    private const int BarColumns = 16;

    public static IEnumerable<Row> Orders(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> orders = experiment.List("orders");
        var grid = new PanelGrid(">right", "", "order of the shots");
        foreach (LabValue order in orders)
        {
            double? accuracy = order.Field("accuracy")?.Number;
            grid.Add(accuracy is { } share ? Told.Percent(share) : "-", accuracy is { } full ? Bar.Of(full, BarColumns).TrimEnd() : "", string.Join(' ', (order.Field("order")?.Items ?? []).Select(place => Read.Short(place.Number + 1))));
        }

        double[] known = [.. orders.Select(order => order.Field("accuracy")?.Number).OfType<double>()];
        return orders.Count == 0 ? [] :
        [
            .. grid.Rows(width),
            .. Prose.Of(known.Length == 0 ? "No right label is known." : $"The same shots in {Quantity.Of(orders.Count, "order")}: from {Told.Percent(known.Min())} to {Told.Percent(known.Max())} right.", width),
        ];
    }

    public static IEnumerable<Row> Weights(Experiment experiment, int width)
        => experiment.Map("traditional_weights")
            .Where(label => label.Value.Fields is not null)
            .SelectMany(label => Prose.Of($"{label.Key}: {string.Join(", ", label.Value.Fields!.OrderByDescending(word => word.Value.Number).Select(word => $"{word.Key} {Read.Short(Math.Round(word.Value.Number ?? 0, 2))}"))}", width));

    public static IEnumerable<Row> Curve(Experiment experiment, string fact, int width)
    {
        var grid = new PanelGrid(">shown", ">right", "95 % interval", "~");
        foreach (LabValue point in experiment.List(fact))
        {
            grid.Add(Read.Short(point.NumberOf("examples")), Told.Percent(point.NumberOf("accuracy")), $"{Told.Percent(point.NumberOf("low"))} to {Told.Percent(point.NumberOf("high"))}", Bar.Of(point.NumberOf("accuracy"), BarColumns).TrimEnd());
        }

        return grid.Rows(width);
    }

    public static IEnumerable<Row> Costs(Experiment experiment, int width)
    {
        var grid = new PanelGrid("", ">time", ">energy");
        foreach ((string way, LabValue time) in experiment.Map("seconds"))
        {
            grid.Add(Way(way), $"{Amounts.Significant(time.Number)} s", experiment.Map("joules").GetValueOrDefault(way)?.Number is { } joules ? $"{Amounts.Significant(joules)} J" : "-");
        }

        string source = experiment.Truth("estimated") == true ? "Energy is an estimate: measured time at an assumed 15 W." : "The energy was read from a counter of the processor.";
        return grid.IsEmpty ? [] : [.. grid.Rows(width), .. Prose.Of(source, width, Tone.Faint)];
    }

    private static string Way(string name) => name switch
    {
        "score" => "the model, by score",
        "generate" => "the model, by writing",
        "training" => "counting words: learning",
        "traditional" => "counting words: sorting",
        _ => Prose.Head(name, 2 * BarColumns),
    };
}
