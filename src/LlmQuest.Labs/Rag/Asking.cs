using LlmQuest.Inference;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Labs.Generate;

namespace LlmQuest.Labs.Rag;

/// <summary>The step that puts a prompt to the model.</summary>
/// <param name="model">The model.</param>
/// <param name="settings">How it writes.</param>
internal sealed class Asking(ReadyModel model, WritingSettings settings)
{
    private const string ThreadName = "rag";

    /// <summary>The prompt as the model is sent it.</summary>
    /// <param name="text">What the person says.</param>
    /// <param name="before">The turns before it; none in raw completion.</param>
    /// <param name="stop">Stops the waiting for the chat template.</param>
    /// <exception cref="ModelException">It cannot be sent.</exception>
    public async Task<ExactPrompt> PromptAsync(string text, IReadOnlyList<ChatTurn> before, CancellationToken stop)
    {
        if (!model.Model.Card.WritesText)
        {
            throw new ModelException($"{model.Identity.Name} turns texts into vectors and writes none: choose another model with --model ID|PATH.");
        }

        if (settings.IsRaw)
        {
            EncodedPrompt raw = model.Encoder.Raw(text);
            return raw.Problem is { } wrong ? throw new ModelException(wrong) : new ExactPrompt(text, [.. raw.TokenIds]);
        }

        if (model.Template is null)
        {
            throw new ModelException($"{model.Identity.Name} has no chat template: set mode to raw.");
        }

        ChatTemplate template = await model.Template.WaitAsync(stop).ConfigureAwait(false);
        ChatPrompt chat = model.Encoder.Thread(new ChatThread(ThreadName, settings.System, before).AddPerson(text), template);
        return chat.Problem is { } problem ? throw new ModelException(problem) : new ExactPrompt(chat.Text, [.. chat.TokenIds]);
    }

    /// <summary>Lets the model write. What came before a stop is in the result.</summary>
    /// <param name="prompt">What it is sent.</param>
    /// <param name="arrived">Is told of new text; null where nobody listens.</param>
    /// <param name="stop">Stops the writing.</param>
    /// <exception cref="ModelException">The prompt is too long, or the library failed.</exception>
    public async Task<Asked> AskAsync(ExactPrompt prompt, Action<TextArrived>? arrived, CancellationToken stop)
    {
        var request = new GenerationRequest(prompt.Ids, settings.Sampling, settings.MaxNewTokens, settings.Samples, settings.Seed) { Stop = settings.Stop };
        if (model.Generator.ShortageOf(request) is { } shortage)
        {
            throw new ModelException(shortage.Message("max_new_tokens") + " A smaller k or chunk_size shortens it.");
        }

        return new Asked(prompt, await WholeGeneration.RunAsync(model, request, arrived, stop).ConfigureAwait(false));
    }

    /// <summary>Puts a text to the model; a stop ends it with an exception.</summary>
    public async Task<Asked> AskAsync(string text, IReadOnlyList<ChatTurn> before, CancellationToken stop)
    {
        Asked asked = await AskAsync(await PromptAsync(text, before, stop).ConfigureAwait(false), null, stop).ConfigureAwait(false);
        stop.ThrowIfCancellationRequested();
        return asked;
    }
}
