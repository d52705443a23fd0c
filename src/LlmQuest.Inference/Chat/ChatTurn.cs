using LlmQuest.Inference.Generation;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Inference.Chat;

/// <summary>One turn of a thread.</summary>
/// <param name="Message">Who speaks, and the text.</param>
/// <param name="SampledIds">The token ids as the model sampled them, without the token that ended it; null for a turn that was typed or edited.</param>
public sealed record ChatTurn(ChatMessage Message, IReadOnlyList<int>? SampledIds)
{
    /// <summary>Why the model stopped speaking; null where that is not known, and for turns that were typed.</summary>
    public FinishReason? Finish { get; init; }

    /// <summary>Who the turn's tokens come from, by its role.</summary>
    public PromptOrigin Origin => Message.Role switch
    {
        "system" => PromptOrigin.System,
        "assistant" => PromptOrigin.Model,
        _ => PromptOrigin.Person,
    };
}
