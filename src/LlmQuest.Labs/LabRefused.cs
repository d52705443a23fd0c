namespace LlmQuest.Labs;

/// <summary>Nothing was measured; the last update.</summary>
/// <param name="Problem">One sentence for a person: what is wrong and what to do.</param>
public sealed record LabRefused(string Problem) : LabUpdate;
