using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Inference.Contexts;

/// <summary>Whether a prompt fits, counted before anything is decoded.</summary>
/// <param name="Prompt">The whole prompt, uncut.</param>
/// <param name="Available">Tokens that a prompt may have: the context less what is kept for the reply.</param>
/// <param name="WouldGo">The oldest turns that would have to go, as few as will do; empty when it fits or when no dropping helps.</param>
public sealed record ContextFit(ChatPrompt Prompt, int Available, IReadOnlyList<ChatTurn> WouldGo)
{
    /// <summary>Tokens too many; 0 when it fits.</summary>
    public int TooManyBy => Math.Max(0, Prompt.TokenIds.Count - Available);

    /// <summary>Whether it fits as it is.</summary>
    public bool Fits => TooManyBy == 0;

    /// <summary>Whether it fits, or would without the oldest turns.</summary>
    public bool CanFit => Fits || WouldGo.Count > 0;
}
