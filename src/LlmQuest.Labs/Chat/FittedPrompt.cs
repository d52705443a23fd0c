using LlmQuest.Core.Text;
using LlmQuest.Inference.Chat;
using LlmQuest.Inference.Contexts;
using LlmQuest.Inference.Prompts;

namespace LlmQuest.Labs.Chat;

/// <summary>The prompt of one reply, after what the person chose for a full context. Nothing is cut unless it was asked for.</summary>
/// <param name="Prompt">What is sent.</param>
/// <param name="Whole">The prompt of the whole conversation.</param>
/// <param name="NewTokens">Most tokens of the reply.</param>
/// <param name="Dropped">The turns that are not sent.</param>
internal sealed record FittedPrompt(ChatPrompt Prompt, ChatPrompt Whole, int NewTokens, IReadOnlyList<ChatTurn> Dropped)
{
    /// <summary>Fits a conversation, or says why it does not fit and what would help.</summary>
    /// <param name="thread">The conversation.</param>
    /// <param name="request">How.</param>
    /// <param name="cells">Tokens that may be used.</param>
    /// <param name="encode">Makes a prompt.</param>
    /// <param name="fitted">The prompt.</param>
    public static string? Fit(ChatThread thread, ChatRequest request, int cells, Func<ChatThread, ChatPrompt> encode, out FittedPrompt? fitted)
    {
        fitted = null;
        var budget = new ContextBudget(cells, request.MaxNewTokens);
        ContextFit fit = budget.Check(thread, encode);
        if (fit.Prompt.Problem is { } problem)
        {
            return problem;
        }

        int left = cells - fit.Prompt.TokenIds.Count;
        if (fit.Fits)
        {
            fitted = new FittedPrompt(fit.Prompt, fit.Prompt, request.MaxNewTokens, []);
            return null;
        }

        if (request.WhenFull == "shorten-reply" && left > 0)
        {
            fitted = new FittedPrompt(fit.Prompt, fit.Prompt, left, []);
            return null;
        }

        if (request.WhenFull != "drop-oldest")
        {
            return Refusal(fit, request, cells);
        }

        if (budget.DropOldest(thread, encode) is not { } dropped)
        {
            return $"Even without all earlier turns the conversation and a reply of {Quantity.Of(request.MaxNewTokens, "token")} need more than the {Tokens(cells)} there are: say less at once, or lower max_new_tokens.";
        }

        fitted = new FittedPrompt(dropped.Prompt, fit.Prompt, request.MaxNewTokens, dropped.Dropped);
        return null;
    }

    private static string Refusal(ContextFit fit, ChatRequest request, int cells)
    {
        int prompt = fit.Prompt.TokenIds.Count;
        string[] ways =
        [
            .. prompt < cells && request.WhenFull == "refuse" ? new[] { $"lower max_new_tokens to {cells - prompt}" } : [],
            .. fit.CanFit ? new[] { $"set when_full to drop-oldest, which leaves out {(fit.WouldGo.Count == 1 ? "the oldest message" : $"the {fit.WouldGo.Count} oldest messages, yours and its own")}" } : [],
            "begin another thread",
        ];
        string reply = request.MaxNewTokens == 0 ? "" : $" and a reply of up to {request.MaxNewTokens}";
        return $"The conversation has {Tokens(prompt)}{reply}, and the context holds {cells}: {string.Join(", or ", ways)}.";
    }

    private static string Tokens(int count) => Quantity.Of(count, "token");
}
