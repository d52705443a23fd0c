using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Seam;

namespace LlmQuest.Inference.Hosting;

/// <summary>A loaded model with what is needed to let it write.</summary>
/// <param name="Identity">Which file it is.</param>
/// <param name="RuntimeName">Name and version of the native library.</param>
/// <param name="Model">The loaded model.</param>
/// <param name="Generator">Writes on from prompts.</param>
/// <param name="Encoder">Turns typed text into tokens.</param>
/// <param name="Compiling">Compiles the chat template when it is first asked for; null when the model has none.</param>
public sealed record ReadyModel(
    ModelIdentity Identity,
    string RuntimeName,
    ILanguageModel Model,
    Generator Generator,
    PromptEncoder Encoder,
    Lazy<Task<ChatTemplate>>? Compiling)
{
    /// <summary>The chat template; null when the model has none. Awaiting it throws <see cref="ModelException"/> when it cannot be evaluated.</summary>
    public Task<ChatTemplate>? Template => Compiling?.Value;
}
