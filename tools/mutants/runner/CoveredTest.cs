namespace LlmQuest.Mutants;

/// <summary>One test: what it costs in processor time and which mutants it reaches.</summary>
internal sealed record CoveredTest(string Id, string Name, double Milliseconds, bool Passes, int[] Mutants, int[] Static);
