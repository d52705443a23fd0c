using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;

namespace LlmQuest.Labs.Generate;

/// <summary>Reads from the parameters of a lab what the generator is to do.</summary>
internal static class RequestReader
{
    /// <summary>Reads it, or says why the model cannot write that.</summary>
    /// <param name="model">The model.</param>
    /// <param name="prompt">What was typed.</param>
    /// <param name="parameters">The shared parameters: every one that has a default, and the seed.</param>
    /// <param name="temperatures">The temperature of each row; empty for one row as the parameters have it.</param>
    /// <param name="stop">Stops the waiting for the chat template.</param>
    /// <exception cref="Inference.ModelException">The chat template cannot be evaluated.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static async Task<(GenerationRequest? Request, LabRefused? Refused)> ReadAsync(
        ReadyModel model,
        string prompt,
        ImmutableSortedDictionary<string, LabValue> parameters,
        IReadOnlyList<double> temperatures,
        CancellationToken stop)
    {
        EncodedPrompt encoded = await PromptCoding.EncodeAsync(model, prompt, parameters, stop).ConfigureAwait(false);
        (SamplingParameters Sampling, string? Problem)[] rows = temperatures.Count == 0
            ? [SamplingReader.Read(parameters)]
            : [.. temperatures.Select(temperature => SamplingReader.Read(parameters, temperature))];
        if ((encoded.Problem ?? rows[0].Problem) is { } problem)
        {
            return (null, new LabRefused(problem));
        }

        var request = new GenerationRequest(encoded.TokenIds, rows[0].Sampling, (int)Number("max_new_tokens"), (int)Number("samples"), (long)Number("seed"))
        {
            Stop = parameters["stop"].Texts!.Value,
            Rows = rows.Length > 1 ? [.. rows.Select(row => row.Sampling)] : [],
        };
        return model.Generator.ShortageOf(request) is { } shortage
            ? (null, new LabRefused(shortage.Message("max_new_tokens")) { Shortage = shortage })
            : (request, null);

        double Number(string name) => parameters[name].Number!.Value;
    }
}
