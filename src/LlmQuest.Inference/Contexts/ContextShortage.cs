namespace LlmQuest.Inference.Contexts;

/// <summary>A request that needs more tokens than the context holds. Counted before anything is decoded, and nothing was cut.</summary>
/// <param name="PromptTokens">Tokens of the prompt.</param>
/// <param name="NewTokens">New tokens that were asked for.</param>
/// <param name="ContextLength">Tokens that the context holds.</param>
public sealed record ContextShortage(int PromptTokens, int NewTokens, int ContextLength)
{
    /// <summary>Tokens too many.</summary>
    public int TooManyBy => PromptTokens + NewTokens - ContextLength;

    /// <summary>Tokens of the prompt that would have to go if as many new ones are still wanted; null when not even a prompt of one token would fit.</summary>
    public int? PromptTokensToGo => TooManyBy < PromptTokens ? TooManyBy : null;

    /// <summary>Most new tokens that fit after the whole prompt; null when not even one does.</summary>
    public int? MostNewTokens => TooManyBy < NewTokens ? NewTokens - TooManyBy : null;

    /// <summary>The refusal in one sentence, with the ways out.</summary>
    /// <param name="lengthName">What the caller calls the number of new tokens, for example <c>max_new_tokens</c>.</param>
    public string Message(string lengthName)
    {
        string tokens = PromptTokensToGo == 1 ? "token" : "tokens";
        string way = (PromptTokensToGo, MostNewTokens) switch
        {
            ({ } fewer, { } most) => $"shorten the prompt by {fewer} {tokens}, or lower {lengthName} to {most}",
            (null, { } most) => $"lower {lengthName} to {most}",
            ({ } fewer, null) => $"shorten the prompt by {fewer} {tokens}",
            _ => $"shorten the prompt to less than {ContextLength} tokens and lower {lengthName}",
        };
        return $"The prompt of {PromptTokens} tokens and {NewTokens} new ones need {PromptTokens + NewTokens} places, and the context has {ContextLength}: {way}.";
    }
}
