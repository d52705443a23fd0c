namespace LlmQuest.Core.Engine;

/// <summary>One answer to a challenge.</summary>
/// <param name="Answer">As it was typed.</param>
/// <param name="Kind">What became of it, in a word: <c>passed</c>, <c>wrong</c> and so on.</param>
public sealed record Attempt(string Answer, string Kind)
{
    /// <summary>Whether it was right.</summary>
    public bool IsRight => Kind == Rules.VerdictWords.Passed;
}
