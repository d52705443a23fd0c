using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;
using LlmQuest.Inference.Scoring;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.NextToken;

/// <summary>The <c>next-token</c> lab: which tokens could come next, and how likely each is. The text and a guess are read in one decode; other filters on the same text need none.</summary>
/// <param name="host">The model; a toy vocabulary needs none.</param>
/// <param name="drawSeed">Draws a seed when a token is to be drawn and none is given.</param>
public sealed class NextTokenLab(ModelHost host, Func<long> drawSeed) : ILab
{
    private readonly ReadingCache _readings = new();

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
        TokenPath path = TokenPath.Of(parameters);
        bool draws = parameters["draw"].Truth!.Value;
        if ((prompt.Problem ?? guess.Problem ?? path.ProblemOf(model.Model)) is { } problem)
        {
            return new LabRefused(problem);
        }

        PromptReader reader = model.Generator.Reader;
        int excess = prompt.TokenIds.Count + path.Ids.Length + (draws ? 1 : 0) + Math.Max(0, guess.TokenIds.Count - 1) - reader.Cells;
        if (excess > 0)
        {
            string all = typed.Length == 0 ? "text" : "text with its guess";
            return new LabRefused($"The {all} is {(excess == 1 ? "1 token" : $"{excess} tokens")} too long for a context of {reader.Cells}: shorten it by so much.");
        }

        if (draws)
        {
            parameters = parameters.ContainsKey("seed") ? parameters : parameters.SetItem("seed", LabValue.Of(drawSeed()));
            PromptReading before = await _readings.ReadAsync(model, [.. prompt.TokenIds, .. path.Ids], [], cancellationToken).ConfigureAwait(false);
            path = path.Draw(before.Logits, prompt.TokenIds, pipeline, (long)parameters["seed"].Number!.Value);
        }

        ImmutableArray<int> ids = [.. prompt.TokenIds, .. path.Ids];
        PromptReading reading = await _readings.ReadAsync(model, ids, [.. guess.TokenIds], cancellationToken).ConfigureAwait(false);
        StepView view = StepView.Of(reading.Logits, [.. ids], pipeline);
        IEnumerable<(string, LabValue?)> facts =
        [
            ("ids", LabValue.Numbers(ids.Select(id => (double)id))),
            ("prompt_tokens", LabValue.Of(ids.Length)),
            ("prompt_surprisal_bits", LabValue.Numbers(reading.SurprisalBits)),
            .. StepFacts.Of(view, (int)parameters["top"].Number!.Value, model.Model),
            .. GuessFacts.Of(view, guess.TokenIds, reading.Continuation),
            .. path.Facts(model.Model),
        ];
        return new LabDone(ModelExperiment.Of(Name, parameters, facts, model) with { PromptIds = ids }) { Distribution = new NextDistribution(reading.Logits, ids, id => StepFacts.PieceOf(model.Model, id)) };
    }
}
