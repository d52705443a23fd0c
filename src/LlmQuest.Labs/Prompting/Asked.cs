using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs.Generate;
using LlmQuest.Labs.Shipped;

namespace LlmQuest.Labs.Prompting;

/// <summary>One strategy on all questions: the prompts, and the right answers that could follow each.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Requests">A request for each question.</param>
/// <param name="Scored">The same prompts with the right answers.</param>
internal sealed record Asked(Strategy Strategy, IReadOnlyList<GenerationRequest> Requests, IReadOnlyList<ScoredPrompt> Scored)
{
    /// <summary>Makes the prompts, or says which of them cannot be made.</summary>
    public static async Task<(Asked? Asked, string? Problem)> PrepareAsync(
        ReadyModel model,
        Strategy strategy,
        IReadOnlyList<QuizItem> items,
        SamplingParameters sampling,
        ImmutableSortedDictionary<string, LabValue> parameters,
        CancellationToken stop)
    {
        int most = (int)parameters[strategy.ThinksFirst ? "thinking_tokens" : "max_new_tokens"].Number!.Value;
        List<GenerationRequest> requests = [];
        List<ScoredPrompt> scored = [];
        foreach ((int index, QuizItem item) in items.Index())
        {
            stop.ThrowIfCancellationRequested();
            string text = Filled.Of(strategy.Template, ("question", item.Question));
            EncodedPrompt prompt = await PromptCoding.EncodeAsync(model, text, parameters, stop).ConfigureAwait(false);
            string space = parameters["mode"].Text == "raw" && !char.IsWhiteSpace(text[^1]) ? " " : "";
            EncodedPrompt[] answers = [.. item.Accepted.Select(answer => model.Encoder.Raw(space + answer))];
            EncodedPrompt[] capitalised = [.. Capitalised(item.Accepted).Select(answer => model.Encoder.Raw(space + answer)).Where(answer => answer.Problem is null)];
            if ((prompt.Problem ?? answers.Select(answer => answer.Problem).FirstOrDefault(problem => problem is not null)) is { } problem)
            {
                return (null, $"Question {index + 1}: {problem}");
            }

            // The first prompt is read anew, so that it does not matter what came before; the others keep what they share with the one before.
            var request = new GenerationRequest(prompt.TokenIds, sampling, most, 1, (long)parameters["seed"].Number!.Value) { Stop = parameters["stop"].Texts!.Value, ReusePrefix = index > 0 };
            var likely = new ScoredPrompt(prompt.TokenIds, [.. answers.Concat(capitalised).Select(answer => answer.TokenIds).DistinctBy(ids => string.Join(' ', ids))]);
            if (model.Generator.ShortageOf(request) is { } shortage)
            {
                return (null, $"Question {index + 1} with the strategy {strategy.Name}: {shortage.Message(strategy.ThinksFirst ? "thinking_tokens" : "max_new_tokens")}");
            }

            if (likely.Cells > model.Generator.Continuations.Cells)
            {
                return (null, $"Question {index + 1} with the strategy {strategy.Name} and its right answer need {likely.Cells} places, and the context has {model.Generator.Continuations.Cells}: shorten one of them.");
            }

            requests.Add(request);
            scored.Add(likely);
        }

        return (new Asked(strategy, requests, scored), null);
    }

    // An answer may begin with a capital where it is not written so already.
    private static IEnumerable<string> Capitalised(IEnumerable<string> accepted)
        => accepted.Select(answer => char.ToUpperInvariant(answer[0]) + answer[1..]).Except(accepted, StringComparer.Ordinal);
}
