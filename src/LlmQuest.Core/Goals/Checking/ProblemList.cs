using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals.Expressions;

namespace LlmQuest.Core.Goals.Checking;

/// <summary>The problems found so far.</summary>
internal sealed class ProblemList
{
    private readonly List<GoalProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    public void Add(Severity severity, TextRange range, string message, string fix, string? suggestion = null)
        => _problems.Add(new GoalProblem(severity, range.Offset, range.Length, message, fix, suggestion));

    public void Error(TextRange range, string message, string fix, string? suggestion = null) => Add(Severity.Error, range, message, fix, suggestion);

    public ImmutableArray<GoalProblem> InOrder() => [.. _problems.OrderBy(problem => problem.Offset)];
}
