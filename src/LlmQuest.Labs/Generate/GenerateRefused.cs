namespace LlmQuest.Labs.Generate;

/// <summary>Nothing was written; the last update.</summary>
/// <param name="Problem">One sentence for a person: what is wrong and what to do.</param>
public sealed record GenerateRefused(string Problem) : GenerateUpdate;
