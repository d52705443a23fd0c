using System.Collections.Frozen;
using LlmQuest.Core.Labs;
using ScottPlot;

namespace LlmQuest.Charts;

/// <summary>Which charts each lab has, the one that says most first.</summary>
internal static class ChartTable
{
    private const int MostBars = 20;
    private static readonly string[] Named = ["accuracy", "right", "p", "score", "tonnes_co2e", "parameters", "weight", "count", "tokens"];

    private static readonly FrozenDictionary<string, Func<Plot, Experiment, bool>[]> ByLab = new Dictionary<string, Func<Plot, Experiment, bool>[]>(StringComparer.Ordinal)
    {
        ["tokens"] = [(plot, one) => Drawing.Bars(plot, Series.OfPieces(one, MostBars), "token", "bytes")],
        ["next-token"] = [(plot, one) => Drawing.Bars(plot, Series.OfRecords(one, "candidates", "piece", "p", MostBars), "token", "probability, by the model")],
        ["sampling-grid"] = [(plot, one) => Drawing.Bars(plot, Series.OfRecords(one, "rows", "temperature", "distinct"), "temperature", "different texts")],
        ["training"] =
        [
            (plot, one) => Drawing.Curve(plot, Series.Numbers(one, "losses"), "step, evenly spaced", "loss in bits per word"),
            (plot, one) => Drawing.Points(plot, Series.OfRecords(one, "curve", "words", "bits"), "words counted", "loss in bits per word"),
            (plot, one) => Drawing.Bars(plot, Series.OfMap(one.Facts.GetValueOrDefault("bits_per_byte")), "", "bits per byte"),
            (plot, one) => Drawing.Bars(plot, Series.OfMap(one.Facts.GetValueOrDefault("next")), "word", "probability"),
            (plot, one) => Drawing.Curve(plot, Series.Numbers(one, "surprisal_bits"), "token", "surprisal in bits"),
            (plot, one) => Drawing.Bars(plot, Series.OfRecords(one, "merges", "left", "count", MostBars), "merge", "how often"),
        ],
        ["classify"] = [Confusion],
        ["evaluate"] = [Confusion, (plot, one) => Drawing.Bars(plot, Series.OfFacts(one, "exact_match", "f1", "rouge1", "rouge2", "rouge_l", "rubric_score"), "measure", "0 to 1")],
        ["bias"] = [(plot, one) => Drawing.Forest(plot, Series.OfMap(one.Facts.GetValueOrDefault("relative_log_odds") ?? one.Facts.GetValueOrDefault("log_odds")), "log-odds, in nats"), (plot, one) => Drawing.Bars(plot, Series.OfMap(one.Facts.GetValueOrDefault("counts")), "word", "times")],
        ["lens"] = [(plot, one) => Drawing.Heat(plot, one.Facts.GetValueOrDefault("attention"), one.Facts.GetValueOrDefault("pieces"))],
        ["footprint"] = [(plot, one) => Drawing.Bars(plot, Series.OfRecords(one, "training_runs", "name", "tonnes_co2e"), "training run", "tonnes CO2e")],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Draws the first chart that has something to show; false where none has.</summary>
    public static bool Draw(Plot plot, Experiment experiment)
        => (ByLab.GetValueOrDefault(experiment.Lab) ?? []).Append(Otherwise).Any(draw => draw(plot, experiment));

    /// <summary>Whether there is anything to draw.</summary>
    public static bool CanDraw(Experiment experiment) => !Series.OfAllNumbers(experiment, 1).IsEmpty || !Series.OfTexts(experiment, 1).IsEmpty;

    private static bool Confusion(Plot plot, Experiment experiment) => Drawing.Table(plot, experiment.Facts.GetValueOrDefault("confusion"), "given", "right");

    // Of what the labs have in common: how surprising each token was, named numbers, shares. Numbers of different units never share an axis.
    private static bool Otherwise(Plot plot, Experiment experiment)
    {
        if (Drawing.Curves(plot, experiment.Facts.GetValueOrDefault("surprisal_bits"), "token", "surprisal in bits"))
        {
            return true;
        }

        Series records = Series.OfAnyRecords(experiment, Named, out string number);
        Series map = experiment.Facts.Values.Select(Series.OfMap).FirstOrDefault(series => series.Values.Length > 1) ?? new Series([], []);
        string[] shares = [.. experiment.Facts.Where(fact => fact.Value.Number is >= 0 and <= 1).Select(fact => fact.Key)];
        return Drawing.Bars(plot, records, "", number.Replace('_', ' '))
            || Drawing.Bars(plot, map, "", "")
            || (shares.Length > 1 && Drawing.Bars(plot, Series.OfFacts(experiment, shares), "fact", "0 to 1"))
            || Lists(plot, experiment)
            || Drawing.Bars(plot, Series.OfAllNumbers(experiment, MostBars), "fact", "")
            || Drawing.Bars(plot, Series.OfTexts(experiment, MostBars), "text", "characters");
    }

    private static bool Lists(Plot plot, Experiment experiment)
        => experiment.Facts.Keys.Any(fact => Series.Numbers(experiment, fact) is { Length: > 1 } numbers && Drawing.Curve(plot, numbers, "place", fact.Replace('_', ' ')));
}
