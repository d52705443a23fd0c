namespace LlmQuest.Inference.Prompts;

/// <summary>A chat as the model is sent it, or why it cannot be sent.</summary>
/// <param name="Tokens">Every token with its origin; empty when there is a problem.</param>
/// <param name="Text">The exact text; empty when there is a problem.</param>
/// <param name="Problem">One sentence for the person who typed it, or null.</param>
public sealed record ChatPrompt(IReadOnlyList<PromptToken> Tokens, string Text, string? Problem)
{
    /// <summary>Its parts in order, a part of the template before each turn and after the last; empty when there is a problem.</summary>
    public IReadOnlyList<PromptPart> Parts { get; init; } = [];

    /// <summary>The ids alone.</summary>
    public IReadOnlyList<int> TokenIds { get; } = [.. Tokens.Select(token => token.Id)];
}
