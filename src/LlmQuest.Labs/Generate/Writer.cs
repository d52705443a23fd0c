using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Inference;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Generate;

/// <summary>Lets the model write from one prompt: one row of samples, or a row for each temperature, all in one batch.</summary>
/// <param name="host">The model.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
/// <param name="temperatures">The temperature of each row; empty for one row as the parameters have it.</param>
/// <param name="record">Makes the record of what came out.</param>
internal sealed class Writer(ModelHost host, Func<long> drawSeed, IReadOnlyList<double> temperatures, Func<ImmutableSortedDictionary<string, LabValue>, GenerationResult, ReadyModel, Experiment> record)
{
    /// <summary>Writes. The last update is <see cref="GenerateDone"/>, also after a stop, or <see cref="GenerateRefused"/>.</summary>
    /// <param name="parameters">Every parameter, the seed possibly absent.</param>
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
            GenerateUpdate? next = await NextAsync(updates, model, parameters, request.Prompt).ConfigureAwait(false);
            if (next is null)
            {
                yield break;
            }

            yield return next;
        }
    }

    private async Task<GenerateUpdate?> NextAsync(IAsyncEnumerator<GenerationUpdate> updates, ReadyModel model, ImmutableSortedDictionary<string, LabValue> parameters, IReadOnlyList<int> prompt)
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
                GenerationFinished finished => new GenerateDone(Recorded(record(parameters, finished.Result, model), finished.Result, prompt), finished.Result, model.RuntimeName) { Fallback = model.Model.Device.Fallback },
                _ => null,
            };
        }
        catch (ModelException e)
        {
            return new GenerateRefused(e.Message);
        }
    }

    private static Experiment Recorded(Experiment experiment, GenerationResult result, IReadOnlyList<int> prompt) => experiment with
    {
        PromptIds = [.. prompt],
        Finish = result.Samples.Any(sample => sample.FinishReason == FinishReason.Cancelled) ? Experiment.Cancelled : Experiment.Done,
        Timings = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal,
        [
            KeyValuePair.Create("generation_seconds", result.TotalTime.TotalSeconds),
            KeyValuePair.Create("native_seconds", result.NativeTime.TotalSeconds),
            KeyValuePair.Create("writing_seconds", result.WritingTime.TotalSeconds),
            KeyValuePair.Create("waiting_seconds", result.WaitingTime.TotalSeconds),
        ]),
    };

    private async Task<(ReadyModel? Model, GenerationRequest? Request, GenerateRefused? Refusal)> PrepareAsync(
        ImmutableSortedDictionary<string, LabValue> parameters,
        CancellationToken cancellationToken)
    {
        try
        {
            ReadyModel model = await host.GetAsync(cancellationToken).ConfigureAwait(false);
            EncodedPrompt prompt = await PromptCoding.EncodeAsync(model, parameters["prompt"].ToString(), parameters, cancellationToken).ConfigureAwait(false);
            (SamplingParameters Sampling, string? Problem)[] rows = [.. Rows(parameters)];
            if (prompt.Problem is not null || rows[0].Problem is not null)
            {
                return (null, null, new GenerateRefused(prompt.Problem ?? rows[0].Problem!));
            }

            GenerationRequest request = RequestOf(parameters, prompt.TokenIds, [.. rows.Select(row => row.Sampling)]);
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

    private IEnumerable<(SamplingParameters Sampling, string? Problem)> Rows(ImmutableSortedDictionary<string, LabValue> parameters)
        => temperatures.Count == 0 ? [SamplingReader.Read(parameters)] : temperatures.Select(temperature => SamplingReader.Read(parameters, temperature));

    private static GenerationRequest RequestOf(ImmutableSortedDictionary<string, LabValue> parameters, IReadOnlyList<int> prompt, SamplingParameters[] rows)
    {
        return new GenerationRequest(prompt, rows[0], (int)Number("max_new_tokens"), (int)Number("samples"), (long)Number("seed"))
        {
            Stop = parameters["stop"].Texts!.Value,
            Rows = rows.Length > 1 ? rows : [],
        };

        double Number(string name) => parameters[name].Number!.Value;
    }
}
