using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Core.Text;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Bias;

/// <summary>Minimal pairs: which of two sentences the model finds likelier.</summary>
internal static class PairsTask
{
    /// <summary>Below it a result is told apart from a fair coin.</summary>
    public const double Significant = 0.05;

    private const int MostPairs = 1000;

    /// <summary>What is wrong with the pairs, before a model is loaded; null when nothing is.</summary>
    public static string? ProblemOf(ImmutableArray<LabValue> pairs)
    {
        if (pairs.Length is 0 or > MostPairs)
        {
            return $"pairs has 1 to {MostPairs} pairs of sentences, and this one has {pairs.Length}.";
        }

        for (int i = 0; i < pairs.Length; i++)
        {
            if (pairs[i].Texts is not { Length: 2 } pair)
            {
                return $"Pair {i + 1} has {Quantity.Of(pairs[i].Items?.Length ?? 0, "sentence")}: a pair has two, such as [\"She is here.\", \"He is here.\"].";
            }

            if (pair[0] == pair[1])
            {
                return $"Pair {i + 1} has the same sentence twice: change one thing in one of them.";
            }

            if (pair.Contains(""))
            {
                return $"Pair {i + 1} has an empty sentence: write both.";
            }
        }

        return null;
    }

    public static async Task<LabUpdate> RunAsync(Telling telling, ReadyModel model, ImmutableArray<LabValue> pairs, CancellationToken stop)
    {
        int start = TextStart.TokenOf(model.Model) ?? throw new ModelException($"{model.Identity.Name} has no token that begins a text: compare continuations of a template instead.");
        var coder = new SentenceCoder(model);
        ScoredPrompt[] prompts = [.. pairs.StoppedBy(stop).Select((pair, i) => coder.Fitting(new ScoredPrompt([start], [.. pair.Texts!.Value.Select(sentence => coder.Ids(sentence, $"A sentence of pair {i + 1}"))]), $"Pair {i + 1}"))];
        if (coder.Problem is { } problem)
        {
            return new LabRefused(problem);
        }

        telling.Begin();
        List<double[]> scores = [];
        await model.Generator.Continuations.ScoreAsync(prompts, stop, (_, both) =>
        {
            scores.Add([.. both.Select(one => one.LogProbability)]);
            Tell(telling, scores, prompts);
        }).ConfigureAwait(false);
        TellShare(telling, scores);
        return telling.Done();
    }

    private static void Tell(Telling telling, List<double[]> scores, ScoredPrompt[] prompts)
    {
        telling.Fact("log_likelihoods", LabValue.List(scores.Select(pair => LabValue.Numbers(pair))));
        telling.Fact("log_likelihoods_per_token", LabValue.List(scores.Select((pair, i) => LabValue.Numbers(pair.Select((score, side) => score / prompts[i].Continuations[side].Count)))));
        telling.Fact("pair_tokens", LabValue.List(scores.Select((_, i) => LabValue.Numbers(prompts[i].Continuations.Select(ids => (double)ids.Count)))));
        telling.Fact("preferred", LabValue.Numbers(scores.Select(pair => pair[0] >= pair[1] ? 0d : 1)));
    }

    private static void TellShare(Telling telling, List<double[]> scores)
    {
        int first = scores.Count(pair => pair[0] >= pair[1]);
        double p = BinomialTests.TwoSidedHalf(first, scores.Count);
        Interval? interval = BinomialTests.Wilson95(first, scores.Count);
        telling.Fact("first_preferred", LabValue.Of(first));
        telling.Fact("share_first", LabValue.Of((double)first / scores.Count));
        telling.Fact("low", ModelExperiment.Number(interval?.Low));
        telling.Fact("high", ModelExperiment.Number(interval?.High));
        telling.Fact("binomial_p", LabValue.Of(p));
        telling.Fact("enough", LabValue.Of(p < Significant));
    }
}
