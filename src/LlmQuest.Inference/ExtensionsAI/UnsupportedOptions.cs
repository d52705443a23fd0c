using Microsoft.Extensions.AI;

namespace LlmQuest.Inference.ExtensionsAI;

/// <summary>Options that ask for what a small model on one's own machine does not do: refused, since an option that is passed over changes texts without a word.</summary>
internal static class UnsupportedOptions
{
    /// <summary>Refuses the first such option.</summary>
    /// <exception cref="NotSupportedException">There is one; the sentence names it.</exception>
    public static void Refuse(ChatOptions options, string modelId)
    {
        if (Find(options, modelId) is { } problem)
        {
            throw new NotSupportedException(problem);
        }
    }

    /// <inheritdoc cref="Refuse(ChatOptions, string)"/>
    public static void Refuse(EmbeddingGenerationOptions options, string modelId, int length)
    {
        if (Find(options, modelId, length) is { } problem)
        {
            throw new NotSupportedException(problem);
        }
    }

    private static string? Find(ChatOptions options, string modelId) => options switch
    {
        { Tools: [var tool, ..] } => $"This model calls no tools, and ChatOptions.Tools has '{tool.Name}': leave it empty.",
        { ToolMode: RequiredChatToolMode } => "This model calls no tools, and ChatOptions.ToolMode demands one: leave it null.",
        { FrequencyPenalty: not (null or 0f) } => "ChatOptions.FrequencyPenalty is not supported: leave it null, or set the additional property repetition_penalty.",
        { PresencePenalty: not (null or 0f) } => "ChatOptions.PresencePenalty is not supported: leave it null, or set the additional property repetition_penalty.",
        { ResponseFormat: not (null or ChatResponseFormatText) } => "ChatOptions.ResponseFormat can only be text: leave it null and ask for the format in a message.",
        { Reasoning: not null } => "ChatOptions.Reasoning is not supported: leave it null.",
        { ConversationId: { } id } => $"This client keeps no conversation such as '{id}': leave ChatOptions.ConversationId null and send all messages each time.",
        { RawRepresentationFactory: not null } => "ChatOptions.RawRepresentationFactory is not supported: leave it null.",
        { ModelId: { } id } when id != modelId => OtherModel("ChatOptions", id, modelId),
        _ => null,
    };

    private static string? Find(EmbeddingGenerationOptions options, string modelId, int length) => options switch
    {
        { Dimensions: { } dimensions } when dimensions != length => $"The vectors of {modelId} have {length} numbers, not {dimensions}: leave EmbeddingGenerationOptions.Dimensions null.",
        { AdditionalProperties.Count: > 0 } => $"There is no additional property '{options.AdditionalProperties.First().Key}' for embeddings: remove it.",
        { RawRepresentationFactory: not null } => "EmbeddingGenerationOptions.RawRepresentationFactory is not supported: leave it null.",
        { ModelId: { } id } when id != modelId => OtherModel("EmbeddingGenerationOptions", id, modelId),
        _ => null,
    };

    private static string OtherModel(string options, string asked, string modelId) => $"The model here is '{modelId}', not '{asked}': leave {options}.ModelId null or name it.";
}
