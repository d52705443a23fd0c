using System.Collections.Immutable;
using System.Text;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
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
    public Task<Written> AskAsync(string question, Action<TextArrived>? arrived, CancellationToken stop)
        => BatchWriter.WriteAsync(model, PromptText(question), parameters, arrived, stop);

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
}
