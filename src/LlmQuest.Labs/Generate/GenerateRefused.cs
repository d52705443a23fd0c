using LlmQuest.Inference.Contexts;

namespace LlmQuest.Labs.Generate;

/// <summary>Nothing was written; the last update.</summary>
/// <param name="Problem">One sentence for a person: what is wrong and what to do.</param>
/// <param name="Shortage">What the context lacks, where that is the reason; for callers that call the parameters otherwise.</param>
public sealed record GenerateRefused(string Problem, ContextShortage? Shortage = null) : GenerateUpdate;
