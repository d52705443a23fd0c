namespace LlmQuest.Inference.Retrieval;

/// <summary>A text that an embedding model cannot take whole; nothing was cut.</summary>
/// <param name="Index">Which of the texts, from 0.</param>
/// <param name="Tokens">Its tokens, surrounding tokens included.</param>
/// <param name="MaxTokens">Most tokens that the model takes.</param>
public sealed record TextTooLong(int Index, int Tokens, int MaxTokens)
{
    /// <summary>How many tokens would have to go.</summary>
    public int Excess => Tokens - MaxTokens;

    /// <summary>The refusal in one sentence, with the way out.</summary>
    public string Message => $"Text {Index + 1} has {Tokens} tokens, {Excess} more than the {MaxTokens} that the embedding model takes: split it or shorten it.";
}
