using System.Globalization;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Labs.Plain;
using LlmQuest.Core.Text;
using LlmQuest.Tui.Panels.Writing;
using LlmQuest.Tui.Panes;

namespace LlmQuest.Tui.Panels.Prompting;

/// <summary>Every two strategies held against each other on the same questions, and whether that is enough to say.</summary>
internal static class PairRows
{
    private const int MostPairs = 15;

    /// <summary>The rows; none where there are no two.</summary>
    public static IEnumerable<Row> Of(Experiment experiment, int width)
    {
        IReadOnlyList<LabValue> pairs = experiment.List("pairs");
        if (pairs.Count == 0)
        {
            return [];
        }

        string chance = pairs.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"; of {pairs.Count} pairs one in twenty falls below 0.05 by chance alone") : "";
        return
        [
            .. Lines.Of("every two, on the same questions:", width, Tone.Heading),
            .. pairs.Take(MostPairs).SelectMany(pair => Pair(pair, width)),
            .. pairs.Count > MostPairs ? Lines.Of($"… {Quantity.Of(pairs.Count - MostPairs, "more pair")}", width, Tone.Faint) : [],
            .. Lines.Of($"p: exact McNemar; with p at 0.05 or above it is too few to say{chance}", width, Tone.Faint),
        ];
    }

    private static IEnumerable<Row> Pair(LabValue pair, int width)
    {
        (string first, string second) = (Named(pair, "first"), Named(pair, "second"));
        (double one, double other) = (pair.NumberOf("only_first_right"), pair.NumberOf("only_second_right"));
        bool isEnough = pair.Field("enough")?.Truth == true;
        string verdict = isEnough ? $"{(one > other ? first : second)} is better" : "too few to say";
        string likelihood = pair.Field("logprob_difference")?.Number is { } nats
            ? $"; log p of {second} {Shares.Signed(nats)} nats, 95 % interval {Shares.Two(pair.Field("logprob_low")?.Number)} to {Shares.Two(pair.Field("logprob_high")?.Number)}"
            : "";
        return
        [
            .. Lines.Of($"{first} | {second}: {verdict}, {Shares.P(pair.Field("p_value")?.Number)}", width, isEnough ? Tone.Good : Tone.Normal),
            .. Lines.Behind("  ", $"only the first right {Read.Short(one)}, only the second {Read.Short(other)}{likelihood}", width, Tone.Faint),
        ];
    }

    private static string Named(LabValue pair, string field) => Glyphs.Line(pair.Field(field)?.Text ?? "?");
}
