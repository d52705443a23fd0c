namespace LlmQuest.Mutants;

/// <summary>What became of one mutant: Killed, Survived, Timeout or NoCoverage, and by which test.</summary>
internal sealed record Outcome(int Id, string Status, string By);
