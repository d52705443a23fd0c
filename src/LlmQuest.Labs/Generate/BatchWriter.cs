using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;

namespace LlmQuest.Labs.Generate;

/// <summary>Writes on from one prompt after another for a lab, all samples of a prompt in one batch.</summary>
internal static class BatchWriter
{
    /// <summary>Writes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="prompt">The prompt.</param>
    /// <param name="parameters">The shared parameters, every one that has a default and the seed.</param>
    /// <param name="arrived">Is told of new text; null where nobody asks.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="Inference.ModelException">The library failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<Written> WriteAsync(ReadyModel model, string prompt, ImmutableSortedDictionary<string, LabValue> parameters, Action<TextArrived>? arrived, CancellationToken stop)
    {
        (GenerationRequest? request, LabRefused? refused) = await RequestReader.ReadAsync(model, prompt, parameters, [], stop).ConfigureAwait(false);
        if (request is null)
        {
            return new Written([], [], refused!.Problem);
        }

        GenerationResult result = await WholeGeneration.RunAsync(model, request, arrived, stop).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        return new Written(request.Prompt, result.Samples, null);
    }
}
