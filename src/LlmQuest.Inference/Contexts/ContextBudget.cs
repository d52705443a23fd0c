using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Inference.Contexts;

/// <summary>Counts prompts against a context; cuts nothing unless asked to.</summary>
/// <param name="contextLength">Tokens that the context holds.</param>
/// <param name="replyTokens">Tokens of it that are kept for the reply.</param>
public sealed class ContextBudget(int contextLength, int replyTokens)
{
    private readonly int _available = Math.Max(0, contextLength - replyTokens);

    /// <summary>Tokens by which a prompt is too long; 0 when it fits.</summary>
    /// <param name="promptTokens">Tokens of the prompt.</param>
    public int TooManyBy(int promptTokens) => Math.Max(0, promptTokens - _available);

    /// <summary>Says whether a thread fits, by how many tokens it does not, and which of its oldest turns would have to go.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="encode">Makes its prompt; one with a problem has no tokens and so fits.</param>
    /// <remarks>
    /// What stays begins with a turn of the person and holds the last one. Fewer turns must mean fewer tokens, so that a
    /// few encodings find the first cut that is enough.
    /// </remarks>
    public ContextFit Check(ChatThread thread, Func<ChatThread, ChatPrompt> encode)
    {
        ChatPrompt prompt = encode(thread);
        if (TooManyBy(prompt.TokenIds.Count) == 0)
        {
            return new ContextFit(prompt, _available, []);
        }

        int[] cuts = [.. Enumerable.Range(0, thread.Turns.Count).Where(i => i > 0 && thread.Turns[i].Origin == PromptOrigin.Person)];
        int first = 0;
        int end = cuts.Length;
        while (first < end)
        {
            int middle = (first + end) / 2;
            bool enough = TooManyBy(encode(Without(thread, cuts[middle])).TokenIds.Count) == 0;
            (first, end) = enough ? (first, middle) : (middle + 1, end);
        }

        return new ContextFit(prompt, _available, first == cuts.Length ? [] : [.. thread.Turns.Take(cuts[first])]);
    }

    /// <summary>Drops as few of the oldest turns as will do, and says what that did. The system text stays.</summary>
    /// <param name="thread">The thread.</param>
    /// <param name="encode">Makes its prompt.</param>
    /// <returns>The effect; null when even the last turn alone is too long.</returns>
    public DroppedTurns? DropOldest(ChatThread thread, Func<ChatThread, ChatPrompt> encode)
    {
        ContextFit fit = Check(thread, encode);
        if (!fit.CanFit)
        {
            return null;
        }

        ChatThread left = Without(thread, fit.WouldGo.Count);
        ChatPrompt prompt = fit.Fits ? fit.Prompt : encode(left);
        return new DroppedTurns(left, prompt, fit.WouldGo, fit.Prompt.TokenIds.Count, prompt.TokenIds.Count);
    }

    private static ChatThread Without(ChatThread thread, int oldest) => oldest == 0 ? thread : thread with { Turns = [.. thread.Turns.Skip(oldest)] };
}
