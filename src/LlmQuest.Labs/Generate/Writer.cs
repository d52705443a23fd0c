using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Seam;
using LlmQuest.Labs.Tokens;

namespace LlmQuest.Labs.Generate;

/// <summary>Lets the model write from one prompt: one row of samples, or a row for each temperature, all in one batch.</summary>
/// <param name="host">The model.</param>
/// <param name="drawSeed">Draws a seed when none is given.</param>
/// <param name="temperatures">The temperature of each row; empty for one row as the parameters have it.</param>
/// <param name="record">Makes the record of what came out.</param>
internal sealed class Writer(ModelHost host, Func<long> drawSeed, IReadOnlyList<double> temperatures, Func<ImmutableSortedDictionary<string, LabValue>, GenerationResult, ReadyModel, Experiment> record)
{
    /// <summary>Writes. The last update is <see cref="LabDone"/>, also after a stop, or <see cref="LabRefused"/>.</summary>
    /// <param name="parameters">Every parameter, the seed possibly absent.</param>
    /// <param name="cancellationToken">Stops the writing; what came is kept.</param>
    /// <exception cref="Inference.ModelException">The model cannot be used.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before the model was ready.</exception>
    public async IAsyncEnumerable<LabUpdate> RunAsync(
        ImmutableSortedDictionary<string, LabValue> parameters,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!parameters.ContainsKey("seed"))
        {
            parameters = parameters.SetItem("seed", LabValue.Of(drawSeed()));
        }

        ReadyModel model = await host.GetAsync(cancellationToken).ConfigureAwait(false);
        (GenerationRequest? request, LabRefused? refused) = await RequestReader.ReadAsync(model, parameters["prompt"].ToString(), parameters, temperatures, cancellationToken).ConfigureAwait(false);
        if (request is null)
        {
            yield return refused!;
            yield break;
        }

        await foreach (GenerationUpdate update in model.Generator.GenerateAsync(request, cancellationToken).ConfigureAwait(false))
        {
            yield return update switch
            {
                TextArrived text => new LabText(text.Sample, text.Text, text.TokensPerSecond),
                GenerationFinished finished => Done(record(parameters, finished.Result, model), finished.Result, request.Prompt, model.Model),
                _ => throw new InvalidOperationException($"A generation told {update.GetType().Name}."),
            };
        }
    }

    private static LabDone Done(Experiment experiment, GenerationResult result, IReadOnlyList<int> prompt, ILanguageModel model)
    {
        Experiment recorded = experiment with
        {
            PromptIds = [.. prompt],
            Finish = result.Samples.Any(sample => sample.FinishReason == FinishReason.Cancelled) ? Experiment.Cancelled : Experiment.Done,
            Timings = ExperimentOf.Timings([result]),
        };
        ExperimentSteps steps = ExperimentOf.Steps(result.Samples);
        return new LabDone(recorded) { Steps = steps, Generation = result, Pieces = [.. result.Samples.Zip(steps.Samples, (sample, kept) => Pieces(sample.TokenIds.Take(kept.Length), model))] };
    }

    private static ImmutableArray<string> Pieces(IEnumerable<int> ids, ILanguageModel model) => [.. TokenCut.Pieces([.. ids.Select(id => model.TokenBytes(id, renderSpecial: true))])];
}
