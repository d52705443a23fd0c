namespace LlmQuest.Storage.Runs;

/// <summary>What a look through a run found.</summary>
/// <param name="IsWrong">Whether something is lost or changed; else it is only told.</param>
/// <param name="Sentence">It, in words.</param>
public sealed record RunFinding(bool IsWrong, string Sentence);
