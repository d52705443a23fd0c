using System.Collections.Immutable;
using LlmQuest.Core.Labs;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Labs.Generate;

/// <summary>Turns the text of a lab into the prompt the model sees.</summary>
internal static class PromptCoding
{
    /// <summary>Encodes a text, or says what is wrong.</summary>
    /// <param name="model">The model.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="parameters">Their <c>mode</c> and <c>system</c> are read.</param>
    /// <param name="cancellationToken">Stops the waiting for the chat template.</param>
    /// <exception cref="Inference.ModelException">The chat template cannot be evaluated.</exception>
    public static async Task<EncodedPrompt> EncodeAsync(ReadyModel model, string text, ImmutableSortedDictionary<string, LabValue> parameters, CancellationToken cancellationToken)
    {
        if (!model.Model.Card.WritesText)
        {
            return Refused($"{model.Identity.Name} turns texts into vectors and writes none: choose another model with --model ID|PATH.");
        }

        string? system = parameters.GetValueOrDefault("system")?.Text;
        bool raw = parameters["mode"].Text == "raw";
        if (raw && !string.IsNullOrEmpty(system))
        {
            return Refused("system is said in a chat only: set mode to chat, or leave system out.");
        }

        if (raw || text.Length == 0)
        {
            return model.Encoder.Raw(text);
        }

        if (model.Template is null)
        {
            return Refused($"{model.Identity.Name} has no chat template: use raw completion (mode raw, or --raw).");
        }

        ChatTemplate template = await model.Template.WaitAsync(cancellationToken).ConfigureAwait(false);
        var turn = new ChatMessage("user", text);
        return model.Encoder.Chat(system is null ? [turn] : [new ChatMessage("system", system), turn], template);
    }

    private static EncodedPrompt Refused(string problem) => new([], problem);
}
