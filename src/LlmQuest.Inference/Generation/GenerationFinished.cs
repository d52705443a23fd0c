namespace LlmQuest.Inference.Generation;

/// <summary>The last update of a generation.</summary>
/// <param name="Result">What came out.</param>
public sealed record GenerationFinished(GenerationResult Result) : GenerationUpdate;
