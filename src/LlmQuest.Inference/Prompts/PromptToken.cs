namespace LlmQuest.Inference.Prompts;

/// <summary>One token of a prompt and where it comes from.</summary>
/// <param name="Id">Token id.</param>
/// <param name="Origin">Who it comes from.</param>
public sealed record PromptToken(int Id, PromptOrigin Origin);
