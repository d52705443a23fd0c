using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.NextToken;

/// <summary>The <c>next-token</c> lab: which tokens could come next, and how likely each is. The text and a guess are read in one decode.</summary>
/// <param name="host">The model; a toy vocabulary needs none.</param>
public sealed class NextTokenLab(ModelHost host) : ILab
{
    /// <inheritdoc/>
    public string Name => "next-token";

    /// <inheritdoc/>
    public IAsyncEnumerable<LabUpdate> RunAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
        => Measured.OnceAsync(() => LookAsync(parameters, cancellationToken));

    private async Task<LabUpdate> LookAsync(ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        (SamplingParameters sampling, string? wrong) = SamplingReader.Read(parameters);
        if (wrong is not null)
        {
            return new LabRefused(wrong);
        }

        var pipeline = new SamplingPipeline(sampling);
        return parameters.ContainsKey("logits")
            ? ToyVocabulary.Look(Name, parameters, pipeline)
            : await ReadAsync(parameters, pipeline, cancellationToken).ConfigureAwait(false);
    }

    private async Task<LabUpdate> ReadAsync(ImmutableSortedDictionary<string, LabValue> parameters, SamplingPipeline pipeline, CancellationToken cancellationToken)
    {
        ReadyModel model = await host.GetAsync(cancellationToken).ConfigureAwait(false);
        EncodedPrompt prompt = await PromptCoding.EncodeAsync(model, parameters["text"].Text!, parameters, cancellationToken).ConfigureAwait(false);
        string typed = parameters.GetValueOrDefault("guess")?.Text ?? "";
        EncodedPrompt guess = typed.Length == 0 ? new EncodedPrompt([], null) : model.Encoder.Raw(typed);
        if ((prompt.Problem ?? guess.Problem) is { } problem)
        {
            return new LabRefused(problem);
        }

        PromptReader reader = model.Generator.Reader;
        int excess = prompt.TokenIds.Count + Math.Max(0, guess.TokenIds.Count - 1) - reader.Cells;
        if (excess > 0)
        {
            string all = typed.Length == 0 ? "text" : "text with its guess";
            return new LabRefused($"The {all} is {(excess == 1 ? "1 token" : $"{excess} tokens")} too long for a context of {reader.Cells}: shorten it by so much.");
        }

        PromptReading reading = await reader.ReadAsync(prompt.TokenIds, guess.TokenIds, cancellationToken).ConfigureAwait(false);
        StepView view = StepView.Of(reading.Logits, [.. prompt.TokenIds], pipeline);
        IEnumerable<(string, LabValue?)> facts =
        [
            ("ids", LabValue.Numbers(prompt.TokenIds.Select(id => (double)id))),
            ("prompt_tokens", LabValue.Of(prompt.TokenIds.Count)),
            ("prompt_surprisal_bits", LabValue.Numbers(reading.SurprisalBits)),
            .. StepFacts.Of(view, (int)parameters["top"].Number!.Value, model.Model),
            .. Guess(view, guess.TokenIds, reading.Continuation),
        ];
        return new LabDone(ModelExperiment.Of(Name, parameters, facts, model));
    }

    // The candidates and a guess of one token are one and the same number.
    private static IEnumerable<(string Name, LabValue? Value)> Guess(StepView view, IReadOnlyList<int> ids, ImmutableArray<double> logProbabilities)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        double bits = Math.Abs(logProbabilities.Sum()) / Math.Log(2);
        Candidate? one = ids.Count == 1 ? view.Look(ids[0]) : null;
        return
        [
            ("guess_p", LabValue.Of(one?.P ?? Math.Exp(logProbabilities.Sum()))),
            ("guess_rank", ModelExperiment.Number(one?.Rank)),
            ("guess_bits", LabValue.Of(bits)),
        ];
    }
}
