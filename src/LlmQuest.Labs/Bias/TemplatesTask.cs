using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Scoring;
using LlmQuest.Inference.Statistics;

namespace LlmQuest.Labs.Bias;

/// <summary>Words in the place of <c>{word}</c>: how much likelier the second continuation is than the first, against neutral words, in several templates.</summary>
internal static class TemplatesTask
{
    private const int MostScored = 4000;

    /// <summary>What is wrong with words and templates, before a model is loaded; null when nothing is.</summary>
    public static string? ProblemOf(ImmutableSortedDictionary<string, LabValue> parameters)
    {
        (ImmutableArray<BiasTemplate> templates, string? problem) = BiasTemplate.Read(parameters);
        if (problem is not null)
        {
            return problem;
        }

        ImmutableArray<string> words = parameters["words"].Texts!.Value;
        long scored = (long)templates.Length * (words.Length + parameters["reference"].Texts!.Value.Length);
        string? twice = words.GroupBy(word => word, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)?.Key;
        return words.IsEmpty
            ? "words is an empty list: give at least one word."
            : templates.IsEmpty
                ? "templates is an empty list: give at least one, or leave it out for those that ship."
                : twice is not null
                    ? $"The word '{Shortened(twice)}' is there twice: give each word once."
                    : scored > MostScored
                        ? $"These are {scored} sentences, words and neutral words in each template, and {MostScored} are the most: give fewer words or templates."
                        : SwapTest.ProblemOf(parameters);
    }

    public static async Task<LabUpdate> RunAsync(Telling telling, ReadyModel model, CancellationToken stop)
    {
        ImmutableArray<string> words = telling.Parameters["words"].Texts!.Value;
        ImmutableArray<string> reference = telling.Parameters["reference"].Texts!.Value;
        var coder = new SentenceCoder(model);
        List<(BiasTemplate Template, ScoredPrompt[] Prompts)> all = [.. BiasTemplate.Read(telling.Parameters).Templates.Select(template => (template, Prompts(coder, template, [.. words, .. reference], stop)))];
        if (coder.Problem is { } problem)
        {
            return new LabRefused(problem);
        }

        telling.Begin();
        List<TemplateScores> done = [];
        foreach ((BiasTemplate template, ScoredPrompt[] prompts) in all)
        {
            List<(string Word, double LogOdds)> scores = [];
            await model.Generator.Continuations.ScoreAsync(prompts, stop, (i, both) =>
            {
                scores.Add((i < words.Length ? words[i] : reference[i - words.Length], both[1].LogProbability - both[0].LogProbability));
                TellFirst(telling, done.Count == 0 ? scores : [], words.Length);
            }).ConfigureAwait(false);
            done.Add(new TemplateScores(template, [.. scores.Take(words.Length)], [.. scores.Skip(words.Length)]));
            Tell(telling, done);
        }

        return await SwapTest.RunAsync(telling, model, done[0], stop).ConfigureAwait(false) is { } refused ? refused : telling.Done();
    }

    private static ScoredPrompt[] Prompts(SentenceCoder coder, BiasTemplate template, IEnumerable<string> words, CancellationToken stop)
    {
        IReadOnlyList<int>[] continuations = [coder.Ids(template.First, "The first continuation"), coder.Ids(template.Second, "The second continuation")];
        return [.. words.StoppedBy(stop).Select(word => coder.Fitting(new ScoredPrompt(coder.Ids(template.With(word), "A template"), continuations), "A template with its word"))];
    }

    private static void TellFirst(Telling telling, List<(string Word, double LogOdds)> scores, int words)
    {
        if (scores.Count > 0 && scores.Count <= words)
        {
            telling.Fact("log_odds", TemplateScores.Map(scores));
        }
    }

    private static void Tell(Telling telling, List<TemplateScores> done)
    {
        if (done is [var first])
        {
            telling.Fact("reference_log_odds", first.Reference.IsEmpty ? null : TemplateScores.Map(first.Reference));
            telling.Fact("neutral_log_odds", ModelExperiment.Number(first.Neutral));
            telling.Fact("relative_log_odds", first.Relative);
        }

        telling.Fact("by_template", LabValue.List(done.Select(own => own.ToValue())));
        (int First, int Second, double Rank)[] agreements =
        [
            .. from i in Enumerable.Range(0, done.Count)
               from j in Enumerable.Range(i + 1, done.Count - i - 1)
               let rank = RankCorrelation.Spearman([.. done[i].Words.Select(own => own.LogOdds)], [.. done[j].Words.Select(own => own.LogOdds)])
               where rank is not null
               select (i, j, rank.Value),
        ];
        if (agreements.Length > 0)
        {
            telling.Fact("agreements", LabValue.List(agreements.Select(own => LabValue.Map(("first", LabValue.Of(own.First)), ("second", LabValue.Of(own.Second)), ("rank_correlation", LabValue.Of(own.Rank))))));
            telling.Fact("rank_agreement", LabValue.Of(agreements.Average(own => own.Rank)));
        }
    }

    private static string Shortened(string word) => word.Length <= 40 ? word : word[..40] + "…";
}
