using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Generate;

/// <summary>The <c>generate</c> lab: one prompt, one or more samples.</summary>
/// <param name="host">The model.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
public sealed class GenerateRunner(ModelHost host, Func<long> drawSeed)
{
    /// <summary>The model's name and how far it is.</summary>
    public ModelHost Host => host;

    /// <summary>Runs the lab. The last update is <see cref="GenerateDone"/>, also after a stop, or <see cref="GenerateRefused"/>.</summary>
    /// <param name="parameters">Every parameter of <see cref="GenerateLab"/>, the seed possibly absent.</param>
    /// <param name="cancellationToken">Stops the writing; what came is kept.</param>
    public async IAsyncEnumerable<GenerateUpdate> RunAsync(
        ImmutableSortedDictionary<string, LabValue> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!parameters.ContainsKey("seed"))
        {
            parameters = parameters.SetItem("seed", LabValue.Of(drawSeed()));
        }

        (ReadyModel? model, GenerationRequest? request, GenerateRefused? refusal) = await PrepareAsync(parameters, cancellationToken).ConfigureAwait(false);
        if (model is null || request is null)
        {
            yield return refusal!;
            yield break;
        }

        await using IAsyncEnumerator<GenerationUpdate> updates = model.Generator.GenerateAsync(request, cancellationToken).GetAsyncEnumerator(CancellationToken.None);
        while (true)
        {
            GenerateUpdate? next = await NextAsync(updates, model, parameters).ConfigureAwait(false);
            if (next is null)
            {
                yield break;
            }

            yield return next;
        }
    }

    private static async Task<GenerateUpdate?> NextAsync(IAsyncEnumerator<GenerationUpdate> updates, ReadyModel model, ImmutableSortedDictionary<string, LabValue> parameters)
    {
        try
        {
            if (!await updates.MoveNextAsync().ConfigureAwait(false))
            {
                return null;
            }

            return updates.Current switch
            {
                TextArrived text => new GenerateText(text.Sample, text.Text, text.TokensPerSecond),
                GenerationFinished finished => new GenerateDone(ExperimentOf.Generation(parameters, finished.Result, model), finished.Result, model.RuntimeName) { Fallback = model.Model.Device.Fallback },
                _ => null,
            };
        }
        catch (ModelException e)
        {
            return new GenerateRefused(e.Message);
        }
    }

    private async Task<(ReadyModel? Model, GenerationRequest? Request, GenerateRefused? Refusal)> PrepareAsync(
        ImmutableSortedDictionary<string, LabValue> parameters,
        CancellationToken cancellationToken)
    {
        try
        {
            ReadyModel model = await host.GetAsync(cancellationToken).ConfigureAwait(false);
            if (!model.Model.Card.WritesText)
            {
                return (null, null, new GenerateRefused($"{model.Identity.Name} turns texts into vectors and writes none: choose another model with --model ID|PATH."));
            }

            EncodedPrompt prompt = await EncodeAsync(model, parameters, cancellationToken).ConfigureAwait(false);
            if (prompt.Problem is not null)
            {
                return (null, null, new GenerateRefused(prompt.Problem));
            }

            GenerationRequest request = RequestOf(parameters, prompt.TokenIds);
            return model.Generator.ShortageOf(request) is { } shortage
                ? (null, null, new GenerateRefused(shortage.Message("max_new_tokens"), shortage))
                : (model, request, null);
        }
        catch (ModelException e)
        {
            return (null, null, new GenerateRefused(e.Message));
        }
        catch (OperationCanceledException)
        {
            return (null, null, new GenerateRefused("Stopped before the model was ready."));
        }
    }

    private static async Task<EncodedPrompt> EncodeAsync(ReadyModel model, ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        string text = parameters["prompt"].ToString();
        if (text.Length == 0 || parameters["mode"].ToString() == "raw")
        {
            return model.Encoder.Raw(text);
        }

        if (model.Template is null)
        {
            return new EncodedPrompt([], $"{model.Identity.Name} has no chat template: use raw completion (mode raw, or --raw).");
        }

        ChatTemplate template = await model.Template.WaitAsync(cancellationToken).ConfigureAwait(false);
        return model.Encoder.Chat([new ChatMessage("user", text)], template);
    }

    private static GenerationRequest RequestOf(ImmutableSortedDictionary<string, LabValue> parameters, IReadOnlyList<int> prompt)
    {
        var sampling = new SamplingParameters(
            Number("temperature"),
            (int)Number("top_k"),
            Number("top_p"),
            Number("min_p"),
            Number("typical_p"),
            Number("epsilon_cutoff"),
            Number("repetition_penalty"),
            (int)Number("no_repeat_ngram_size"),
            parameters["do_sample"].Truth!.Value);
        return new GenerationRequest(prompt, sampling, (int)Number("max_new_tokens"), (int)Number("samples"), (long)Number("seed")) { Stop = parameters["stop"].Texts!.Value };

        double Number(string name) => parameters[name].Number!.Value;
    }
}
