using LlmQuest.Inference.Chat;
using LlmQuest.Inference.ExtensionsAI;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;
using LlmQuest.Testing;
using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.Tests.ExtensionsAI;

/// <summary>Chat clients over scripted models, whose template writes <c>user hi.</c> for a message <c>hi</c>.</summary>
internal static class AClient
{
    public const int LengthOfHi = 8;
    public const long Drawn = 11;
    private static readonly Lazy<Task<ChatTemplate>> Template = new(() => Task.Run(() => new ChatTemplate(new JinjaEvaluator(), "{% for m in messages %}{{ m.role }} {{ m.content }}.{% endfor %}", "", "")));

    public static ModelChatClient Of(ScriptedModel model, int cells = 256) => new(Ready(model, cells), () => Drawn);

    public static ReadyModel Ready(ScriptedModel model, int cells = 256, Task<ChatTemplate>? template = null)
        => new(new ModelIdentity("paper", "Paper", "paper.gguf", "00"), "script", model, Some.Generator(model, cells), new PromptEncoder(model), template is null ? Template : new(template));

    public static ReadyModel WithoutTemplate() => Ready(ScriptedModel.Babbling()) with { Compiling = null };

    /// <summary>What the core itself writes after <c>user hi.</c></summary>
    public static async Task<string> TextOfTheCoreAsync(ScriptedModel model, SamplingParameters sampling, int maxNewTokens = 30, long seed = 5)
        => (await Some.Run(model, new GenerationRequest(model.Tokenize("user hi.", parseSpecial: false), sampling, maxNewTokens, 1, seed))).Samples[0].Text;

    public static async Task<IReadOnlyList<ChatResponseUpdate>> StreamAsync(this IChatClient client, string text, ChatOptions? options = null)
        => await client.GetStreamingResponseAsync(text, options).ToListAsync();
}
