using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Text;

namespace LlmQuest.Core.Goals.Checking;

/// <summary>The problems found so far.</summary>
internal sealed class ProblemList
{
    private const int LongestMessage = 300;

    private readonly List<GoalProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    public void Add(Severity severity, TextRange range, string message, string fix, string? suggestion = null)
        => _problems.Add(new GoalProblem(severity, range.Offset, range.Length, Harmless(message), Harmless(fix), suggestion));

    public void Error(TextRange range, string message, string fix, string? suggestion = null) => Add(Severity.Error, range, message, fix, suggestion);

    public ImmutableArray<GoalProblem> InOrder() => [.. _problems.OrderBy(problem => problem.Offset)];

    // A message repeats what the author wrote, which may be long, or not fit for a terminal.
    private static string Harmless(string text)
    {
        string safe = DisplayText.Strip(text);
        return safe.Length <= LongestMessage ? safe : DisplayText.Strip(safe[..(LongestMessage - 1)]) + "…";
    }
}
