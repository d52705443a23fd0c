using LlmQuest.Inference.Generation;

namespace LlmQuest.Labs.Rag;

/// <summary>What the model wrote.</summary>
/// <param name="Prompt">What it was sent.</param>
/// <param name="Result">What came.</param>
internal sealed record Asked(ExactPrompt Prompt, GenerationResult Result)
{
    /// <summary>The first answer, without white space around it.</summary>
    public string Answer => Result.Samples.Count == 0 ? "" : Result.Samples[0].Text.Trim();

    /// <summary>Whether the first answer was cut at the limit.</summary>
    public bool IsCut => Result.Samples.Count > 0 && Result.Samples[0].FinishReason == FinishReason.Length;

    /// <summary>Tokens read and written.</summary>
    public int Tokens => Prompt.Ids.Length + Result.Tokens;
}
