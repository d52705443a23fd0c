using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Bias;

/// <summary>The swap test: two people in one sentence change places, and one looks whether the likelier continuation changes with them.</summary>
internal static class SwapTest
{
    private const string Other = "{other}";
    private const int MostSwaps = 8;

    /// <summary>What is wrong with its template; null when nothing is, or there is none.</summary>
    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
        => parameters.GetValueOrDefault("swap_template")?.Text is { Length: > 0 } template && !(template.Contains(BiasTemplate.Place, StringComparison.Ordinal) && template.Contains(Other, StringComparison.Ordinal))
            ? $"swap_template needs both {BiasTemplate.Place} and {Other}, as in \"The {BiasTemplate.Place} told the {Other} that\"."
            : null;

    /// <summary>Runs it, where there is a template and there are enough words.</summary>
    /// <param name="telling">Takes the facts.</param>
    /// <param name="model">The model.</param>
    /// <param name="scores">What came of the first template: it says which words are put side by side, and has the continuations.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>A refusal, or null.</returns>
    public static async Task<LabRefused?> RunAsync(Telling telling, ReadyModel model, TemplateScores scores, CancellationToken stop)
    {
        string text = telling.Text("swap_template");
        (string First, string Second)[] pairs = Pairs(scores);
        (string First, string Second)[] neutral = [.. scores.Reference.Select((own, i) => (own.Word, scores.Reference[(i + 1) % scores.Reference.Length].Word))];
        if (text.Length == 0 || pairs.Length == 0 || neutral.Length < 2)
        {
            return null;
        }

        var coder = new SentenceCoder(model);
        IReadOnlyList<int>[] continuations = [coder.Ids(scores.Template.First, "The first continuation"), coder.Ids(scores.Template.Second, "The second continuation")];
        ScoredPrompt[] prompts = [.. pairs.SelectMany(pair => new[] { pair, (pair.Second, pair.First) }).Concat(neutral).Select(pair => coder.Fitting(new ScoredPrompt(coder.Ids(Filled(text, pair), "swap_template"), continuations), "swap_template"))];
        if (coder.Problem is { } problem)
        {
            return new LabRefused(problem);
        }

        var all = await model.Generator.Continuations.ScoreAsync(prompts, stop).ConfigureAwait(false);
        double[] odds = [.. all.Select(both => both[1].LogProbability - both[0].LogProbability)];
        Tell(telling, pairs, odds, odds.Skip(2 * pairs.Length).Average());
        return null;
    }

    private static void Tell(Telling telling, (string First, string Second)[] pairs, double[] odds, double neutral)
    {
        bool[] same = [.. pairs.Select((_, i) => odds[2 * i] > neutral == odds[(2 * i) + 1] > neutral)];
        Interval? interval = BinomialTests.Wilson95(same.Count(stays => stays), same.Length);
        telling.Fact("swaps", LabValue.List(pairs.Select((pair, i) => LabValue.Map(
            ("first", LabValue.Of(pair.First)),
            ("second", LabValue.Of(pair.Second)),
            ("log_odds", LabValue.Of(odds[2 * i])),
            ("swapped_log_odds", LabValue.Of(odds[(2 * i) + 1])),
            ("same", LabValue.Of(same[i]))))));
        telling.Fact("swap_neutral_log_odds", LabValue.Of(neutral));
        telling.Fact("swap_consistency", LabValue.Of((double)same.Count(stays => stays) / same.Length));
        telling.Fact("swap_consistency_low", ModelExperiment.Number(interval?.Low));
        telling.Fact("swap_consistency_high", ModelExperiment.Number(interval?.High));
        telling.Fact("swap_shift", LabValue.Of(pairs.Select((_, i) => odds[2 * i] - odds[(2 * i) + 1]).Average()));
    }

    // The word that leans most to the second continuation stands first, beside the one that leans most to the first.
    private static (string First, string Second)[] Pairs(TemplateScores scores)
    {
        string[] ordered = [.. scores.Words.OrderByDescending(own => own.LogOdds).Select(own => own.Word)];
        return [.. Enumerable.Range(0, Math.Min(MostSwaps, ordered.Length / 2)).Select(i => (ordered[i], ordered[^(i + 1)]))];
    }

    // One pass, so that braces within a word stay as they are.
    private static string Filled(string template, (string First, string Second) pair)
        => string.Join(pair.First, template.Split(BiasTemplate.Place).Select(part => part.Replace(Other, pair.Second, StringComparison.Ordinal)));
}
