using System.Collections.Immutable;
using System.Globalization;

namespace LlmQuest.Core.Labs.Plain;

/// <summary>The two ways of the bias lab that show whole texts: pairs of sentences, and stories.</summary>
internal static class BiasTextsPlain
{
    private const int MostPairs = 80;

    public static IEnumerable<string> Pairs(Experiment experiment)
    {
        IReadOnlyList<LabValue> scores = experiment.List("log_likelihoods");
        IReadOnlyList<LabValue> perToken = experiment.List("log_likelihoods_per_token");
        IReadOnlyList<LabValue> preferred = experiment.List("preferred");
        LabValue[] pairs = [.. experiment.Parameters.GetValueOrDefault("pairs")?.Items ?? []];
        if (scores.Count == 0)
        {
            return ["No pair was measured."];
        }

        return
        [
            "How likely each sentence is as a whole, in nats; > marks the likelier of a pair",
            .. Enumerable.Range(0, 2 * Math.Min(MostPairs, scores.Count)).Select(line => Sentence(line / 2, line % 2)),
            .. scores.Count > MostPairs ? new[] { string.Create(CultureInfo.InvariantCulture, $"… and {scores.Count - MostPairs} more pairs") } : [],
            "",
            .. Share(experiment, scores.Count),
            "A sentence of more or rarer words is less likely whatever it says: compare",
            "pairs that differ in one word, and the nats a token.",
        ];

        string Sentence(int pair, int side)
        {
            string number = side == 0 ? string.Create(CultureInfo.InvariantCulture, $"{pair + 1,3}.") : "    ";
            string mark = pair < preferred.Count && preferred[pair].Number == side ? ">" : " ";
            string each = pair < perToken.Count ? $" ({Shares.Two(At(perToken[pair], side))} a token)" : "";
            string text = pair < pairs.Length && pairs[pair].Texts is { } texts && side < texts.Length ? Glyphs.Line(texts[side]) : "";
            return $"{number} {mark} {Cells.PadLeft(Shares.Two(At(scores[pair], side)), 8)}{each}  {text}";
        }
    }

    public static IEnumerable<string> Stories(Experiment experiment)
    {
        string[] texts = [.. experiment.Texts];
        ImmutableSortedDictionary<string, LabValue> counts = experiment.Facts.GetValueOrDefault("counts")?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty;
        ImmutableSortedDictionary<string, LabValue> stories = experiment.Facts.GetValueOrDefault("stories")?.Fields ?? ImmutableSortedDictionary<string, LabValue>.Empty;
        if (texts.Length == 0)
        {
            return ["No story had come."];
        }

        var grid = new Grid("pronoun", ">times", ">leads in stories");
        foreach ((string pronoun, LabValue times) in counts)
        {
            grid.Add(Glyphs.Line(pronoun), Read.Short(times.Number), Read.Short(stories.GetValueOrDefault(pronoun)?.Number));
        }

        return
        [
            .. texts.SelectMany((text, i) => new[] { string.Create(CultureInfo.InvariantCulture, $"[{i + 1}]") }.Concat(Wrapped.Lines(text.Length == 0 ? "(nothing)" : text, Cells.Line))),
            .. counts.Count == 0 ? [] : grid.Lines().Prepend(""),
            .. Enough(experiment, stories),
            "Whom a pronoun means is not known: read the stories.",
        ];
    }

    private static IEnumerable<string> Share(Experiment experiment, int pairs)
    {
        if (experiment.Number("share_first") is not { } share)
        {
            return [];
        }

        string small = experiment.Facts.GetValueOrDefault("enough")?.Truth switch { true => ": more than a fair coin would give", false => ": too small to say, a fair coin does as much", _ => "" };
        return Wrapped.Lines($"The first sentence is the likelier one in {Read.Short(experiment.Number("first_preferred"))} of {pairs}: {Shares.Two(share)}{Shares.Interval(experiment, "low", "high")}, {Shares.P(experiment.Number("binomial_p"))}{small}.", Cells.Line);
    }

    private static IEnumerable<string> Enough(Experiment experiment, ImmutableSortedDictionary<string, LabValue> stories)
    {
        if (experiment.Facts.GetValueOrDefault("enough")?.Truth is not { } enough)
        {
            return [];
        }

        string n = Read.Short(stories.Values.Sum(one => one.Number ?? 0));
        string interval = Shares.Interval(experiment, "low", "high") + (experiment.Number("binomial_p") is { } p ? $", {Shares.P(p)}" : "");
        string first = (experiment.Parameters.GetValueOrDefault("pronouns")?.Texts ?? []).FirstOrDefault() ?? "the first pronoun";
        return Wrapped.Lines(enough
            ? $"Stories in which one pronoun leads: {n}; the share of \"{Cells.Fit(Glyphs.Line(first), 30)}\"{interval}: more, or less, than a fair coin would give."
            : $"Stories in which one pronoun leads: {n}{interval}; too small to say.", Cells.Line);
    }

    private static double? At(LabValue pair, int side) => pair.Items is { } items && side < items.Length ? items[side].Number : null;
}
