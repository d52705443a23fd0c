using System.Collections.Immutable;
using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Hallucination;

/// <summary>Asks a model questions, each with all of its answers in one batch.</summary>
/// <param name="model">The model.</param>
/// <param name="parameters">Every parameter, the seed among them.</param>
internal sealed class Asker(ReadyModel model, ImmutableSortedDictionary<string, LabValue> parameters)
{
    /// <summary>Asks.</summary>
    /// <param name="question">The question.</param>
    /// <param name="arrived">Is told of new text.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="Inference.ModelException">The library failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Asked> AskAsync(string question, Action<TextArrived>? arrived, CancellationToken stop)
    {
        EncodedPrompt prompt = await PromptCoding.EncodeAsync(model, PromptText(question), parameters, stop).ConfigureAwait(false);
        (SamplingParameters sampling, string? problem) = SamplingReader.Read(parameters);
        if ((prompt.Problem ?? problem) is { } sentence)
        {
            return new Asked([], [], sentence);
        }

        var request = new GenerationRequest(prompt.TokenIds, sampling, (int)Number("max_new_tokens"), (int)Number("samples"), (long)Number("seed")) { Stop = parameters["stop"].Texts!.Value };
        if (model.Generator.ShortageOf(request) is { } shortage)
        {
            return new Asked([], [], shortage.Message("max_new_tokens"));
        }

        IReadOnlyList<SampleResult> samples = [];
        await foreach (GenerationUpdate update in model.Generator.GenerateAsync(request, stop).ConfigureAwait(false))
        {
            switch (update)
            {
                case TextArrived text:
                    arrived?.Invoke(text);
                    break;
                case GenerationFinished finished:
                    samples = finished.Result.Samples;
                    break;
            }
        }

        stop.ThrowIfCancellationRequested();
        return new Asked(prompt.TokenIds, samples, null);
    }

    private string PromptText(string question)
    {
        IReadOnlyList<LabValue> shots = parameters.GetValueOrDefault("shots")?.Items ?? [];
        if (parameters["mode"].Text != "raw" && shots.Count == 0)
        {
            return question;
        }

        var text = new StringBuilder();
        foreach (LabValue shot in shots)
        {
            text.Append("Question: ").Append(TextOf(shot, "question")).Append("\nAnswer: ").Append(TextOf(shot, "answer")).Append("\n\n");
        }

        return text.Append("Question: ").Append(question).Append("\nAnswer:").ToString();
    }

    private static string TextOf(LabValue shot, string field) => shot.Fields?.GetValueOrDefault(field)?.Text ?? "";

    private double Number(string name) => parameters[name].Number!.Value;
}
