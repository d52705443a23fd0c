using System.Collections.Immutable;
using LlmQuest.Core.Courses;
using LlmQuest.Core.Grading;

namespace LlmQuest.Core.Engine.Telling;

/// <summary>What an instructor may know of a challenge: its answers, hints and solution.</summary>
public static class AnswerKey
{
    /// <summary>Everything, in lines; empty lines stand between its parts.</summary>
    /// <param name="challenge">The challenge.</param>
    /// <param name="stage">Id of its stage.</param>
    public static string Of(Challenge challenge, string stage)
    {
        IEnumerable<string> hints = challenge.Hints.Select((hint, i) => FormattableString.Invariant($"Hint {i + 1}: {ElementText.Of(hint.Content)}"));
        string[] parts = [.. Asked(challenge), .. Listed("Right", ModelAnswer.Right(challenge)), .. Listed("Known as wrong", ModelAnswer.Wrong(challenge)), .. hints, SolutionText.Full(challenge, stage)];
        return string.Join("\n\n", parts.Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Asked(Challenge challenge) => challenge switch
    {
        DoChallenge todo => todo.Goals.Select(goal => $"Goal in {goal.Lab}: {goal.Expect}"),
        PredictChallenge predict => [$"To be guessed in {predict.Expectation.Lab}: {predict.Expectation.Value}"],
        _ => [],
    };

    private static IEnumerable<string> Listed(string what, ImmutableArray<ListedAnswer> answers)
        => answers.IsEmpty ? [] : [string.Join('\n', answers.Select(answer => $"- {answer.Written}").Distinct(StringComparer.Ordinal).Prepend($"{what}:"))];
}
