using System.Collections.Immutable;
using LlmQuest.Core.Labs.Declared;
using LlmQuest.Inference;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Scoring;

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
            ReadyModel model = await host.GetAsync(stop).ConfigureAwait(false);
            ImmutableArray<Judged>.Builder judged = ImmutableArray.CreateBuilder<Judged>();
            foreach (Found one in found)
            {
                judged.Add(await AskAsync(model, question, one, stop).ConfigureAwait(false));
            }

            return judged.ToImmutable();
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

    // The first tokens decide: both words are one token each in the vocabularies that matter.
    private static async Task<Judged> AskAsync(ReadyModel model, string question, Found one, CancellationToken stop)
    {
        string text = PromptTemplate.Fill(RagTexts.Relevance, (RagTexts.Passage, one.Passage.Text), (RagTexts.Question, question));
        EncodedPrompt prompt = model.Encoder.Raw(text);
        if (prompt.Problem is { } problem)
        {
            throw new ModelException(problem);
        }

        int yes = model.Model.Tokenize(Yes, parseSpecial: false)[0];
        int no = model.Model.Tokenize(No, parseSpecial: false)[0];
        PromptReading reading = await model.Generator.Reader.ReadAsync(prompt.TokenIds, [], stop).ConfigureAwait(false);
        double p = 1 / (1 + Math.Exp(reading.Logits[no] - reading.Logits[yes]));
        return new Judged(one, p > Half, p, new ExactPrompt(text, [.. prompt.TokenIds]));
    }
}
