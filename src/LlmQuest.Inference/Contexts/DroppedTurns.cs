using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Inference.Contexts;

/// <summary>What dropping the oldest turns did.</summary>
/// <param name="Thread">The thread that is left; its system text is kept.</param>
/// <param name="Prompt">The prompt that is left.</param>
/// <param name="Dropped">The turns that are gone, oldest first; none when all fitted.</param>
/// <param name="TokensBefore">Prompt tokens before.</param>
/// <param name="TokensAfter">Prompt tokens after.</param>
public sealed record DroppedTurns(ChatThread Thread, ChatPrompt Prompt, IReadOnlyList<ChatTurn> Dropped, int TokensBefore, int TokensAfter);
