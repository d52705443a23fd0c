using System.Collections.Immutable;
using LlmQuest.Core.Diagnostics;
using LlmQuest.Core.Goals.Expressions;
using LlmQuest.Core.Labs;

namespace LlmQuest.Core.Goals.Checking;

/// <summary>Checks a goal against what a lab declares, before anyone plays it.</summary>
public static class GoalChecker
{
    /// <summary>What is wrong with a goal, in the order it stands there; empty when nothing is.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="lab">The lab whose experiments it judges.</param>
    public static ImmutableArray<GoalProblem> Check(Goal goal, LabDeclaration lab)
    {
        var problems = new ProblemList();
        LabType type = new TypeReader(lab, problems).TypeOf(goal.Condition);
        if (problems.IsEmpty)
        {
            CheckResult(goal.Condition, type, problems);
        }

        if (problems.IsEmpty)
        {
            new ConstantCheck(lab, problems).Look(goal.Condition);
        }

        return problems.InOrder();
    }

    /// <summary>What is wrong with a value that is guessed before it is computed, in the order it stands there; empty when nothing is.</summary>
    /// <param name="value">The value.</param>
    /// <param name="lab">The lab of whose experiments it is one.</param>
    /// <param name="wanted">What it has to be: a number or a text.</param>
    public static ImmutableArray<GoalProblem> CheckValue(Goal value, LabDeclaration lab, LabType wanted)
    {
        var problems = new ProblemList();
        LabType type = new TypeReader(lab, problems).TypeOf(value.Condition);
        if (problems.IsEmpty && !type.Fits(wanted))
        {
            problems.Add(Severity.Error, value.Condition.Range, $"The value is {type}, and has to be {wanted}.", "Name one fact of the experiment, such as tokens.");
        }

        return problems.InOrder();
    }

    private static void CheckResult(Expression condition, LabType type, ProblemList problems)
    {
        if (type.Fits(LabType.Truth))
        {
            return;
        }

        string fix = type.Kind switch
        {
            LabTypeKind.List when type.Item!.Fits(LabType.Truth) => $"Write all({condition}) or any({condition}).",
            LabTypeKind.Number => $"Compare it: {condition} >= 1.",
            LabTypeKind.Text => $"Compare it: {condition} == 'yes'.",
            LabTypeKind.List or LabTypeKind.Map => $"Compare a number of it, such as count({condition}) >= 1.",
            _ => "Compare a field of it.",
        };
        problems.Add(Severity.Error, condition.Range, $"The goal is {type}, and has to be true or false.", fix);
    }
}
