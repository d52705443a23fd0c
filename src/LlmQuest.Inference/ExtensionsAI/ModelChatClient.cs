using System.Globalization;
using System.Runtime.CompilerServices;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Hosting;
using LlmQuest.Inference.Prompts;
using LlmQuest.Inference.Sampling;
using Microsoft.Extensions.AI;
using AIMessage = Microsoft.Extensions.AI.ChatMessage;

namespace LlmQuest.Inference.ExtensionsAI;

/// <summary>A loaded model as a chat client of Microsoft.Extensions.AI. Safe from any thread; replies are written one at a time.</summary>
/// <remarks>
/// Keeps no conversation: every call sends all messages, through the model's own template, and text that looks like a control token stays text.
/// Where the text is promised, for a seed or a greedy choice, the prompt is decoded anew. Otherwise tokens that the last call decoded are kept,
/// which <see cref="UsageDetails.CachedInputTokenCount"/> counts. Disposing it leaves the model as it is.
/// </remarks>
/// <param name="model">The model; stays the caller's.</param>
/// <param name="drawSeed">Draws a seed when the options have none; the last update carries it as <c>seed</c>.</param>
public sealed class ModelChatClient(ReadyModel model, Func<long> drawSeed) : IChatClient
{
    internal const string Provider = "llmquest";
    private readonly ChatClientMetadata _metadata = new(Provider, providerUri: null, model.Identity.Id);

    /// <summary>Writes one reply: what <see cref="GetStreamingResponseAsync"/> gives, in one piece.</summary>
    /// <inheritdoc cref="GetStreamingResponseAsync"/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<AIMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
        => GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    /// <summary>Writes one reply and gives its text as it comes; the last update has the reason why it ended, the token counts and the seed.</summary>
    /// <param name="messages">The whole conversation, oldest first: texts of system, user and assistant.</param>
    /// <param name="options">What is null has the default of the labs: temperature 0.7, top-k 50, 100 new tokens.</param>
    /// <param name="cancellationToken">Stops the writing within one step.</param>
    /// <exception cref="ArgumentException">There is no message, or an option is outside its range.</exception>
    /// <exception cref="NotSupportedException">A message or an option asks for what this client does not do.</exception>
    /// <exception cref="ModelException">The prompt cannot be sent, for example because it is too long, or the native library failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; what came before was given.</exception>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<AIMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return StreamAsync([.. messages], options ?? new ChatOptions(), cancellationToken);
    }

    /// <summary>Gives <see cref="ChatClientMetadata"/>, <see cref="ReadyModel"/>, <see cref="Seam.ILanguageModel"/> or the client itself; null for anything else.</summary>
    /// <param name="serviceType">The type asked for.</param>
    /// <param name="serviceKey">Must be null.</param>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        object[] services = serviceKey is null ? [this, _metadata, model, model.Model] : [];
        return Array.Find(services, serviceType.IsInstanceOfType);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(AIMessage[] messages, ChatOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        GenerationRequest request = await RequestAsync(messages, options, cancellationToken).ConfigureAwait(false);
        string id = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
        await foreach (GenerationUpdate update in model.Generator.GenerateAsync(request, cancellationToken).ConfigureAwait(false))
        {
            if (update is GenerationFinished { Result.Samples: [{ FinishReason: FinishReason.Cancelled }] })
            {
                throw new OperationCanceledException(cancellationToken);
            }

            ChatResponseUpdate told = update is GenerationFinished finished ? Last(finished.Result, request.Seed) : new(ChatRole.Assistant, ((TextArrived)update).Text);
            told.ResponseId = id;
            told.MessageId = id;
            told.ModelId = model.Identity.Id;
            told.RawRepresentation = update;
            yield return told;
        }
    }

    private async Task<GenerationRequest> RequestAsync(AIMessage[] messages, ChatOptions options, CancellationToken cancellationToken)
    {
        UnsupportedOptions.Refuse(options, model.Identity.Id);
        SamplingParameters sampling = OptionReader.Sampling(options);
        int maxNewTokens = OptionReader.MaxNewTokens(options);
        IReadOnlyList<string> stop = OptionReader.Stop(options);
        EncodedPrompt prompt = model.Encoder.Chat(MessageReader.Read(messages, options.Instructions), await TemplateAsync(cancellationToken).ConfigureAwait(false));
        if (prompt.Problem is not null)
        {
            throw new ModelException(prompt.Problem);
        }

        bool isPromised = options.Seed is not null || sampling.IsGreedy;
        var request = new GenerationRequest(prompt.TokenIds, sampling, maxNewTokens, 1, options.Seed ?? drawSeed()) { Stop = stop, ReusePrefix = !isPromised };
        return model.Generator.ShortageOf(request) is { } shortage ? throw new ModelException(shortage.Message("ChatOptions.MaxOutputTokens")) : request;
    }

    private Task<ChatTemplate> TemplateAsync(CancellationToken cancellationToken)
        => model.Template?.WaitAsync(cancellationToken) ?? throw new ModelException($"{model.Identity.Name} has no chat template: choose a model that has one, or use raw completion.");

    private static ChatResponseUpdate Last(GenerationResult result, long seed) => new(ChatRole.Assistant, [new UsageContent(Usage(result))])
    {
        FinishReason = result.Samples[0].FinishReason == FinishReason.Length ? ChatFinishReason.Length : ChatFinishReason.Stop,
        AdditionalProperties = new() { ["seed"] = seed },
    };

    private static UsageDetails Usage(GenerationResult result) => new()
    {
        InputTokenCount = result.PromptTokens,
        CachedInputTokenCount = result.ReusedTokens,
        OutputTokenCount = result.Tokens,
        TotalTokenCount = result.PromptTokens + result.Tokens,
    };
}
