using System.Collections.Immutable;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs.Grading;

namespace LlmQuest.Labs.Rag;

/// <summary>The step that drops passages which do not fit the question.</summary>
/// <param name="host">The model; asked only by the filter of that name.</param>
/// <param name="settings">How it decides.</param>
internal sealed class Filtering(ModelHost host, FilterSettings settings)
{
    private const double Half = 0.5;
    private const string Yes = " Yes";
    private const string No = " No";

    /// <summary>What becomes of each passage, in order.</summary>
    /// <exception cref="ModelException">The model cannot be asked.</exception>
    public async Task<ImmutableArray<Judged>> JudgeAsync(string question, IReadOnlyList<Found> found, CancellationToken stop)
    {
        if (settings.Method == FilterSettings.ByModel)
        {
            return await AskAsync(await host.GetAsync(stop).ConfigureAwait(false), question, found, stop).ConfigureAwait(false);
        }

        double best = found.Count == 0 ? 0 : found.Max(one => one.Score);
        HashSet<string> words = [.. Words.Content(question)];
        return [.. found.Select(one => settings.Method switch
        {
            FilterSettings.ByWords => ByWords(one, words),
            FilterSettings.ByScore => ByScore(one, best),
            _ => new Judged(one, true, one.Score, null),
        })];
    }

    private static Judged ByWords(Found one, HashSet<string> words)
    {
        int shared = Words.Of(one.Passage.Text).Distinct().Count(words.Contains);
        return new Judged(one, shared > 0, shared, null);
    }

    private Judged ByScore(Found one, double best)
    {
        double share = best > 0 ? one.Score / best : 1;
        return new Judged(one, share >= settings.Bar, share, null);
    }

    private static async Task<ImmutableArray<Judged>> AskAsync(ReadyModel model, string question, IReadOnlyList<Found> found, CancellationToken stop)
    {
        int[] yes = model.Model.Tokenize(Yes, parseSpecial: false);
        int[] no = model.Model.Tokenize(No, parseSpecial: false);
        ExactPrompt[] prompts = [.. found.Select(one => PromptOf(model, question, one))];
        ScoredPrompt[] scored = [.. prompts.Select(prompt => new ScoredPrompt(prompt.Ids, [yes, no]))];
        if (scored.Any(one => one.Cells > model.Generator.Continuations.Cells))
        {
            throw new ModelException("A passage is too long to ask the model whether it fits: lower chunk_size, or choose another filter.");
        }

        IReadOnlyList<IReadOnlyList<ContinuationScore>> scores = await model.Generator.Continuations.ScoreAsync(scored, stop).ConfigureAwait(false);
        return [.. found.Select((one, i) => Of(one, prompts[i], 1 / (1 + Math.Exp(scores[i][1].LogProbability - scores[i][0].LogProbability))))];
    }

    private static Judged Of(Found one, ExactPrompt prompt, double yes) => new(one, yes > Half, yes, prompt);

    private static ExactPrompt PromptOf(ReadyModel model, string question, Found one)
    {
        string text = PromptTemplate.Fill(RagTexts.Relevance, (RagTexts.Passage, one.Passage.Text), (RagTexts.Question, question));
        EncodedPrompt prompt = model.Encoder.Raw(text);
        return prompt.Problem is { } problem ? throw new ModelException(problem) : new ExactPrompt(text, [.. prompt.TokenIds]);
    }
}
